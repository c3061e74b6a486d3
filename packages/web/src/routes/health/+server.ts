import { graph } from '#lib/server/graph.ts';
import type { RequestHandler } from './$types';

/* For development; the server of the built site answers before this. */

export const GET: RequestHandler = () => Response.json({ status: 'ready', version: graph().version() });

import { graph } from '#lib/server/graph.ts';
import type { RequestHandler } from './$types';

/* In development; the server that runs the built site answers before it comes here. */

export const GET: RequestHandler = () => Response.json({ status: 'ready', version: graph().version() });

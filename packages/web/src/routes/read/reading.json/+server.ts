import { loadReading } from '#lib/server/load-reading.ts';
import { versioned } from '#lib/server/versioned.ts';
import type { RequestHandler } from './$types';

/** What texts are read with. */
export const GET: RequestHandler = async ({ request }) => versioned(request, await loadReading());

import type { ServerInit } from '@sveltejs/kit/hooks';
import { openGraph } from '#lib/server/serve-graph.ts';

export const init: ServerInit = () => openGraph();

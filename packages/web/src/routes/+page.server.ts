import { loadMap } from '#lib/server/load-map.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ map: await loadMap(fetch) });

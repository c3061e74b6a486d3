import { EXPORT_FORMATS } from '@jingluo/graph/exporting';
import type { PageServerLoad } from './$types';

/** The formats of the graph as a file. Loaded on the server, so that the code that writes them stays there. */
export const load: PageServerLoad = () => ({
  formats: EXPORT_FORMATS.map(({ ending, meaning }) => ({ ending, meaning })),
});

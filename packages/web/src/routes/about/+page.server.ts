import { EXPORT_FORMATS } from '@jingluo/graph/exporting';
import type { PageServerLoad } from './$types';

/** The kinds of file that the graph is given as. Named here, so that what writes them stays on the server. */
export const load: PageServerLoad = () => ({
  formats: EXPORT_FORMATS.map(({ ending, meaning }) => ({ ending, meaning })),
});

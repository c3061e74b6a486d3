import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the site in a release (`scripts/release`), which holds it as it was built. A clone has none. */
export const BUILT_SITE = 'built-site';

/** The folder of the site if this is a release: it is served as it is, and cannot be built there. */
export function releasedSite(root: string): string | undefined {
  const folder = join(root, BUILT_SITE);
  return existsSync(folder) ? folder : undefined;
}

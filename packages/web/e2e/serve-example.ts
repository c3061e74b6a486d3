import { resolve } from 'node:path';
import { ROOT, serveBeside } from './serve-beside.ts';

/*
 * Serves the data with the example of a user's own source. The example has no Han characters, so a new build of the site
 * would be the same.
 */

await serveBeside({ added: resolve(ROOT, 'docs/example/my-notes') });

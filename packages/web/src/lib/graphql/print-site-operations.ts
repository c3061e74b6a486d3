import { writeFileSync } from 'node:fs';
import { siteOperations } from './site-operations.ts';

/* `pnpm operations`: writes the site's own operations for the API, which prepares them before the first request. */
const file = new URL('../../../../api/site-operations.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(await siteOperations(), null, 2)}\n`);

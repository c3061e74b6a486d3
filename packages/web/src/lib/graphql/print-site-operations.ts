import { fileURLToPath } from 'node:url';
import { writeWhole } from '@jingluo/graph/files';
import { siteOperations } from './site-operations.ts';

/* `pnpm operations`: writes the site's own operations for the API, which prepares them before the first request. */
const file = new URL('../../../../api/site-operations.json', import.meta.url);
writeWhole(fileURLToPath(file), `${JSON.stringify(await siteOperations(), null, 2)}\n`);

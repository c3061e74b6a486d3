import { writeFileSync } from 'node:fs';
import { renderDocs } from './docs/render-docs.ts';

/* `pnpm docs`: writes docs/graphql.md, which is committed so that it can be read without a server. */
writeFileSync(new URL('../../../docs/graphql.md', import.meta.url), renderDocs());

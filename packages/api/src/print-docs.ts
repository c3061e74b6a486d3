import { fileURLToPath } from 'node:url';
import { writeWhole } from '@jingluo/graph/files';
import { renderDocs } from './docs/render-docs.ts';

/* `pnpm docs`: writes docs/graphql.md, which is committed so that it can be read without a server. */
writeWhole(fileURLToPath(new URL('../../../docs/graphql.md', import.meta.url)), renderDocs());

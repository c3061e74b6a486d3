import { fileURLToPath } from 'node:url';
import { writeWhole } from '@jingluo/graph/files';
import { printSchema } from 'graphql';
import { schema } from './schema.ts';

/* `pnpm schema`: writes the printed schema, which is committed so that a change of contract shows in review. */
writeWhole(fileURLToPath(new URL('../schema.graphql', import.meta.url)), `${printSchema(schema)}\n`);

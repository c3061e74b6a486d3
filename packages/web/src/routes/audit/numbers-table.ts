import { relationKind } from '#lib/claim/relation.ts';
import type { Flat } from '#lib/workbench/flatten.ts';
import type { AuditNumbers } from './audit.graphql.ts';

type Audit = Pick<AuditNumbers['audit'], 'relations' | 'kinds'>;
type Counted = Pick<Audit['kinds'][number], 'claims' | 'uncited' | 'contested' | 'singleWork'>;

/** The numbers of the audit as a table: a line for each relation, then one for each kind of thing at either end. */
export function numbersTable({ relations, kinds }: Audit): Flat {
  return {
    columns: ['by', 'of', 'claims', 'no_source', 'contested', 'one_source'],
    rows: [
      ...relations.map((row) => ['relation', relationKind(row.relation), ...counts(row)]),
      ...kinds.map((row) => ['kind', row.kind.toLowerCase(), ...counts(row)]),
    ],
  };
}

function counts({ claims, uncited, contested, singleWork }: Counted): number[] {
  return [claims, uncited, contested, singleWork];
}

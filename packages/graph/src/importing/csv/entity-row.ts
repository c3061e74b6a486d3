import { kindOf } from '../../vocabulary/kinds.ts';
import type { ImportedGraph } from '../into-snapshot/imported-graph.ts';
import { drawnIn } from '../into-snapshot/drawn-column.ts';
import {
  byScheme,
  externalIdsIn,
  isHeadingRow,
  namesIn,
  sourcesIn,
  termsIn,
  wrongOwnId,
} from '../into-snapshot/own-columns.ts';
import type { Row } from '../into-snapshot/row.ts';

/** Columns that a table of entities must have. */
export const ENTITY_COLUMNS = ['id', 'name'];

/** Adds the entity of a row, or refuses it. The row is closed by the caller. */
export function addEntity(row: Row, graph: ImportedGraph): void {
  const { tally, draft } = graph;
  const [id, name, summary] = [row.text('id'), row.text('name'), row.text('summary')];
  if (id === '') return tally.leaveOut('no id', name);
  const kind = kindOf(id);
  if (kind === undefined) return tally.leaveOut('an id that does not begin with a kind of ours', id);
  const wrong = wrongOwnId(id, row);
  if (wrong !== undefined) return tally.leaveOut(wrong, `${id} ${row.text('kind')}`.trim());
  if (name === '') return tally.leaveOut('no name', id);
  const isWork = (work: string) => draft.works.find(work) !== undefined;
  graph.addEntity({
    id,
    kind,
    fields: {
      name,
      ...(isHeadingRow(row, { kind, tally }) && { heading: true }),
      names: Object.fromEntries(namesIn(row) ?? []),
      ...(summary !== '' && { summary }),
      externalIds: byScheme(externalIdsIn(row, tally) ?? []),
    },
    sources: sourcesIn(row, { tally, isWork }) ?? [],
    drawn: { ...drawnIn(row, { tally, isWork }), ...termsIn(row) },
  });
}

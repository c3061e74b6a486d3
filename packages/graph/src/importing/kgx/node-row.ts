import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import type { Source } from '../../snapshot/model.ts';
import { type EntityKind, kindOf } from '../../vocabulary/kinds.ts';
import type { NameLanguage } from '../../vocabulary/levels.ts';
import type { ReadEntity } from '../into-snapshot/imported-graph.ts';
import { drawnIn } from '../into-snapshot/drawn-column.ts';
import {
  byScheme,
  externalIdsIn,
  isHeadingRow,
  knownIds,
  namesIn,
  sourcesIn,
  termsIn,
  wrongOwnId,
} from '../into-snapshot/own-columns.ts';
import type { Row } from '../into-snapshot/row.ts';
import { fitsKind, kindOfCategories, type Meaning, writtenKind } from './biolink-words.ts';
import { externalIdOf, isCurie, localIdOf } from './curies.ts';
import type { KgxGraph } from './kgx-graph.ts';

/** Columns that a table of nodes must have. */
export const NODE_COLUMNS = ['id', 'category'];

/** Adds the entity of a row, or refuses it. The row is closed by the caller. */
export function addNode(row: Row, graph: KgxGraph): void {
  const { tally, draft } = graph;
  const written = row.text('id');
  const refuse = (reason: string, value = written) => tally.leaveOut(reason, value);
  if (written === '') return refuse('no id', row.text('name'));
  if (!isCurie(written)) return refuse('an id that is no CURIE');
  const isForeign = kindOf(written) === undefined;
  const meant = isForeign ? foreignKind(row) : ownKind(written, row);
  if ('refused' in meant) return refuse(meant.refused, `${written} ${row.list('category').join('|')}`);
  const kind = meant.word;
  const led = graph.entity(written);
  const id = led === undefined ? idFor(written, kind, graph) : draft.entities.idAt(led);
  if (id === undefined) return refuse('a point or a channel whose id is not its WHO code');
  if (kindOf(id) !== kind) return refuse('the id of a thing of another kind', `${written} ${kind}`);
  const number = graph.addEntity(entityIn(row, { written, id, kind }, graph));
  if (led === undefined && isForeign) graph.lead(written, number);
}

function ownKind(id: string, row: Row): Meaning<EntityKind> {
  const wrong = wrongOwnId(id, row);
  if (wrong !== undefined) return { refused: wrong };
  const kind = kindOf(id)!;
  return fitsKind(kind, row.list('category'))
    ? { word: kind }
    : { refused: 'a category that does not fit the kind in its id' };
}

function foreignKind(row: Row): Meaning<EntityKind> {
  const said = row.text('kind');
  const kind = writtenKind(said);
  if (kind !== undefined) return { word: kind };
  return said === '' ? kindOfCategories(row.list('category')) : { refused: 'no kind of ours has that name' };
}

/** The id of the entity that a new name is, or gets; undefined when none can be made. */
function idFor(written: string, kind: EntityKind, graph: KgxGraph): string | undefined {
  if (kindOf(written) !== undefined) return written;
  const external = externalIdOf(written);
  const known = external && graph.known.identified(kind, external.scheme, external.value);
  const id = known ?? `${kind}:${localIdOf(written)}`;
  return graph.draft.entities.find(id) !== undefined || isWellFormedId(id) ? id : undefined;
}

function entityIn(
  row: Row,
  { written, id, kind }: { written: string; id: string; kind: EntityKind },
  graph: KgxGraph,
): ReadEntity {
  const { tally } = graph;
  const name = row.text('name');
  if (name === '') tally.readAs('no name: its id is its name', written);
  const isForeign = written !== id;
  const names = namesIn(row) ?? synonyms(row, graph);
  const externalIds = allIds(row, isForeign ? written : undefined, graph);
  // What is an id of no vocabulary that entities have ids of can still be found by it.
  if (isForeign && externalIdOf(written) === undefined)
    names.set('code', [...(names.get('code') ?? []), written]);
  const summary = row.text('summary') || row.text('description');
  return {
    id,
    kind,
    fields: {
      name: name || written,
      ...(isHeadingRow(row, { kind, tally }) && { heading: true }),
      names: Object.fromEntries(names),
      ...(summary !== '' && { summary }),
      externalIds,
    },
    sources: sources(row, written, graph),
    drawn: {
      ...drawnIn(row, { tally, isWork: (work) => graph.works.byId(work) !== undefined }),
      ...termsIn(row),
    },
  };
}

/** The synonyms, of which no language is said. */
function synonyms(row: Row, { tally }: KgxGraph): Map<NameLanguage, string[]> {
  const all = row.list('synonym');
  const isHan = (text: string) => /\p{Script=Han}/u.test(text);
  for (const synonym of all.filter(isHan))
    tally.leaveOut('a synonym in Han characters: it is not said in which script', synonym);
  return new Map([['en', all.filter((synonym) => !isHan(synonym))]]);
}

/** Its ids in our own column, else its cross-references, and the id that it has in the graph. */
function allIds(row: Row, own: string | undefined, { tally }: KgxGraph): ReadEntity['fields']['externalIds'] {
  const references = () => row.list('xref').map((text) => ({ text, id: externalIdOf(text) }));
  const ids = externalIdsIn(row, tally) ?? knownIds(references(), tally);
  const first = own === undefined ? undefined : externalIdOf(own);
  return byScheme(first === undefined ? ids : [first, ...ids]);
}

/** The works in which names were read, by our own column, else the graphs that provide the node. */
function sources(row: Row, written: string, { works, draft, tally }: KgxGraph): Source[] {
  const isWork = (id: string) => works.byId(id) !== undefined;
  const provided = () =>
    [...new Set(row.list('provided_by'))].flatMap((name) => {
      const work = works.source(name);
      return work === undefined ? [] : [{ citation: draft.works.idAt(work), locator: `node ${written}` }];
    });
  return sourcesIn(row, { tally, isWork }) ?? provided();
}

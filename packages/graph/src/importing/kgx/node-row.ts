import { isPointNumber } from '../../check/rules/point-number.ts';
import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import { asList } from '../../data/dataset.ts';
import type { EntityFields } from '../../data/schema.ts';
import { entityOf, mergeEntities } from '../../load/compile-entities.ts';
import { localId } from '../../text/label.ts';
import { type ExternalScheme } from '../../vocabulary/external-schemes.ts';
import { type EntityKind, HEADING_KINDS, kindOf } from '../../vocabulary/kinds.ts';
import { NAME_LANGUAGES, type NameLanguage } from '../../vocabulary/levels.ts';
import { fitsKind, kindOfCategories, type Meaning, writtenKind } from './biolink-words.ts';
import { externalIdOf, isCurie, localIdOf, writtenExternalId } from './curies.ts';
import type { KgxGraph } from './kgx-graph.ts';
import type { KgxRow } from './read-rows.ts';

/** Columns that a table of nodes must have. */
export const NODE_COLUMNS = ['id', 'category'];

/** Adds the entity of a row, or refuses it. The row is closed by the caller. */
export function addNode(row: KgxRow, graph: KgxGraph): void {
  const { tally, draft } = graph;
  const written = row.text('id');
  const refuse = (reason: string, value = written) => tally.leaveOut(reason, value);
  if (written === '') return refuse('no id', row.text('name'));
  if (!isCurie(written)) return refuse('an id that is no CURIE');
  const meant = kindOf(written) === undefined ? foreignKind(row) : ownKind(written, row);
  if ('refused' in meant) return refuse(meant.refused, `${written} ${row.list('category').join('|')}`);
  const kind = meant.word;
  const led = graph.entity(written);
  const number = led ?? entityFor(written, kind, graph);
  if (number === undefined) return refuse('a point or a channel whose id is not its WHO code');
  const id = typeof number === 'string' ? number : draft.entities.idAt(number);
  if (kindOf(id) !== kind) return refuse('the id of a thing of another kind', `${written} ${kind}`);

  const entity = entityOf({
    id,
    kind,
    fields: fieldsOf(row, { written, id, kind }, graph),
    folder: graph.folder,
  });
  const isNew = typeof number === 'string';
  const at = isNew ? draft.entities.add(entity) : number;
  if (!isNew) {
    const merged = mergeEntities(draft.entities.at(at), entity);
    draft.entities.replace(at, { ...merged, heading: draft.entities.isHeading(at) });
  }
  if (led === undefined && kindOf(written) === undefined) graph.lead(written, at);
  tally.take(isNew ? 'added' : 'known');
}

function ownKind(id: string, row: KgxRow): Meaning<EntityKind> {
  const kind = kindOf(id)!;
  if (!isWellFormedId(id) || (kind === 'acupoint' && !isPointNumber(localId(id))))
    return { refused: 'an id of ours that is not well-formed' };
  const said = row.text('kind');
  if (said !== '' && said !== kind) return { refused: 'another kind than that in its id' };
  if (!fitsKind(kind, row.list('category')))
    return { refused: 'a category that does not fit the kind in its id' };
  return { word: kind };
}

function foreignKind(row: KgxRow): Meaning<EntityKind> {
  const said = row.text('kind');
  const kind = writtenKind(said);
  if (kind !== undefined) return { word: kind };
  return said === '' ? kindOfCategories(row.list('category')) : { refused: 'no kind of ours has that name' };
}

/** The number of the entity that a new name is, or the id for a new one; undefined when none can be made. */
function entityFor(written: string, kind: EntityKind, graph: KgxGraph): number | string | undefined {
  if (kindOf(written) !== undefined) return written;
  const external = externalIdOf(written);
  const known = external && graph.known.identified(kind, external.scheme, external.value);
  const id = known ?? `${kind}:${localIdOf(written)}`;
  const there = graph.draft.entities.find(id);
  if (there !== undefined) return there;
  return isWellFormedId(id) ? id : undefined;
}

function fieldsOf(
  row: KgxRow,
  { written, id, kind }: { written: string; id: string; kind: EntityKind },
  graph: KgxGraph,
): EntityFields {
  const { tally } = graph;
  const name = row.text('name');
  if (name === '') tally.readAs('no name: its id is its name', written);
  const isForeign = written !== id;
  const names = namesOf(row, graph);
  const externalIds = externalIdsOf(row, isForeign ? written : undefined, graph);
  // What is an id of no vocabulary that entities have ids of can still be found by it.
  if (isForeign && externalIdOf(written) === undefined)
    names.set('code', [...(names.get('code') ?? []), written]);
  const isHeading = row.text('heading').toLowerCase() === 'true';
  if (isHeading && !HEADING_KINDS.includes(kind))
    tally.leaveOut('a heading of a kind that has none', written);
  const summary = row.text('summary') || row.text('description');
  const sources = sourcesOf(row, written, graph);
  return {
    name: name || written,
    ...(isHeading && HEADING_KINDS.includes(kind) && { heading: true }),
    names: Object.fromEntries(names),
    ...(summary !== '' && { summary }),
    externalIds: Object.fromEntries(externalIds),
    sources: Object.fromEntries(sources),
  };
}

/** The names of our own columns, else the synonyms, of which no language is said. */
function namesOf(row: KgxRow, { tally }: KgxGraph): Map<NameLanguage, string[]> {
  const columnOf = (language: NameLanguage) => (language === 'code' ? 'codes' : `names_${language}`);
  const own = NAME_LANGUAGES.filter((language) => row.names.includes(columnOf(language)));
  if (own.length > 0) return new Map(own.map((language) => [language, [...row.list(columnOf(language))]]));
  const synonyms = row.list('synonym');
  const isHan = (text: string) => /\p{Script=Han}/u.test(text);
  for (const synonym of synonyms.filter(isHan))
    tally.leaveOut('a synonym in Han characters: it is not said in which script', synonym);
  return new Map([['en', synonyms.filter((synonym) => !isHan(synonym))]]);
}

/** Its ids in our own column, else its cross-references, and the id that it has in the graph. */
function externalIdsOf(
  row: KgxRow,
  own: string | undefined,
  { tally }: KgxGraph,
): Map<ExternalScheme, string[]> {
  const ids = row.names.includes('external_ids')
    ? row.list('external_ids').map((text) => ({ text, id: writtenExternalId(text) }))
    : row.list('xref').map((text) => ({ text, id: externalIdOf(text) }));
  for (const { text, id } of ids)
    if (id === undefined)
      tally.leaveOut('a cross-reference to a vocabulary that entities have no ids of', text);
  const all = [own === undefined ? undefined : externalIdOf(own), ...ids.map(({ id }) => id)];
  const byScheme = Map.groupBy(
    all.filter((id) => id !== undefined),
    ({ scheme }) => scheme,
  );
  return new Map([...byScheme].map(([scheme, same]) => [scheme, same.map(({ value }) => value)]));
}

/** The works in which names were read, by our own column, else the graphs that provide the node. */
function sourcesOf(row: KgxRow, written: string, { works, draft, tally }: KgxGraph): Map<string, string> {
  const places = new Map<string, string>();
  const add = (work: number, place: string) => {
    const key = localId(draft.works.idAt(work));
    const before = places.get(key);
    places.set(key, before === undefined ? place : `${before}; ${place}`);
  };
  if (row.names.includes('sources')) {
    for (const text of row.list('sources')) {
      const [, id = '', place = ''] = /^(citation:[^:]+): (.+)$/.exec(text) ?? [];
      const work = works.byId(id);
      if (work === undefined) tally.leaveOut('a source of names that is no work and its place', text);
      else add(work, place);
    }
    return places;
  }
  for (const name of asList(row.list('provided_by'))) {
    const work = works.source(name);
    if (work !== undefined) add(work, `node ${written}`);
  }
  return places;
}

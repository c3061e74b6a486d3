import { Document, isMap, isScalar, isSeq, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { CslItem } from '../../citations/cite.ts';
import { fileNamedIn } from '../../check/rules/locator-in-words.ts';
import { recordFile, recordHead } from '../../data/record-files.ts';
import { localId } from '../../text/label.ts';
import type { StudyDesign } from '../../vocabulary/levels.ts';
import { RELATION_KINDS } from '../../vocabulary/relations.ts';
import type { Reading } from '../model.ts';
import { ownWork } from '../own-work.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { identifierForm } from '../references/printed-identifiers.ts';
import { type KeptClaim, placeOf } from './kept-claim.ts';
import { type ItemFields, itemFields, line, newWorkId } from './own-item.ts';

/** The work that a text is, for a data folder. */
export interface OwnWork {
  /** Its local id. */
  readonly id: string;
  /** Undefined for a work of the graph: it needs no record. */
  readonly item: ItemFields | undefined;
  /** `not-recorded` gives the level `uncited`, as does a page that names no source. */
  readonly design: StudyDesign;
  /** Where its fields were read. */
  readonly seen: string;
}

/** What a reader has told of the work. */
export interface ToldWork {
  /** CSL-JSON, as a reference manager or a form gives it. */
  readonly item: CslItem;
  readonly design?: StudyDesign | undefined;
  readonly seen?: string | undefined;
}

/** The work that a text is: one of the graph, or a new one with an id of its own. */
export function describeWork({ item, design, seen }: ToldWork, index: ReadingIndex): OwnWork {
  const fields = itemFields(item);
  const known = knownWork(fields, index);
  const taken = new Set(index.works.map(({ id }) => localId(id)));
  return {
    id: known ?? newWorkId(fields, (id) => taken.has(id)),
    item: known === undefined ? fields : undefined,
    design:
      design ?? (fields.type === 'webpage' || fields.type === 'post-weblog' ? 'web-article' : 'not-recorded'),
    seen: line(seen) ?? 'The text itself',
  };
}

function knownWork(fields: ItemFields, index: ReadingIndex): string | undefined {
  for (const [field, by] of [
    ['DOI', 'doi'],
    ['PMID', 'pmid'],
    ['PMCID', 'pmcid'],
  ] as const) {
    const value = fields[field];
    if (typeof value !== 'string') continue;
    const form = identifierForm(by, value);
    const work = index.works.find((one) => one[by] !== undefined && identifierForm(by, one[by]) === form);
    if (work !== undefined) return localId(work.id);
  }
  const work = ownWork(index, { title: fields.title, url: fields.URL as string | undefined });
  return work && localId(work.id);
}

/** The files of a data folder with the work and what was kept of it: name below the folder → text. `kg check` reads them. */
export function ownFolder(
  work: OwnWork,
  kept: readonly KeptClaim[],
  reading: Reading,
  options: { readonly quotes?: boolean } = {},
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (work.item !== undefined) files.set(recordFile('citation', work.id), citationYaml(work));
  files.set(recordFile('claims', work.id), claimsYaml(work.id, kept, reading, options));
  return files;
}

/** The record of a work as YAML. */
export function citationYaml({ id, item, design, seen }: OwnWork): string {
  const record = { [id]: { ...item, study: { design }, seen: [seen] } };
  return `${recordHead('citation', id)}\n${written(record)}`;
}

/**
 * What was kept of a text as a file of claims, in the order of the text: one statement for what one place says of a thing. With
 * `quotes` the words of the text stand above each, to check it by.
 */
export function claimsYaml(
  work: string,
  kept: readonly KeptClaim[],
  reading: Reading,
  { quotes = false }: { readonly quotes?: boolean } = {},
): string {
  const statements = new Map<string, KeptClaim[]>();
  const ordered = [...kept].sort((a, b) => a.sentence - b.sentence);
  const said = new Set<string>();
  for (const one of ordered) {
    const { subject, relation, object, direction } = one.claim;
    const place = locatorOf(reading, one);
    // A work says a thing once at one place.
    const same = [subject, relation, object, direction, place, one.verb].join(' ');
    if (said.has(same)) continue;
    said.add(same);
    const key = [place, subject, direction, noteOf(one), relation === 'acts-on' ? verbOf(one) : ''].join(
      '\n',
    );
    statements.set(key, [...(statements.get(key) ?? []), one]);
  }
  const claims = [...statements.values()].map((ones) => statementOf(ones, reading));
  const above = quotes ? [...statements.values()].map(quotesOf) : [];
  return `${recordHead('claims', work)}\n${written({ claims }, above)}`;
}

function statementOf(kept: readonly KeptClaim[], reading: Reading): object {
  const [first] = kept as readonly [KeptClaim, ...KeptClaim[]];
  const relations = RELATION_KINDS.flatMap((kind) => {
    const objects = kept.flatMap(({ claim }) => (claim.relation === kind ? [claim.object] : []));
    return objects.length === 0 ? [] : [[kind, objects.length === 1 ? objects[0] : objects] as const];
  });
  const note = noteOf(first);
  return {
    subject: first.claim.subject,
    ...Object.fromEntries(relations),
    locator: locatorOf(reading, first),
    ...(first.claim.direction === 'disputes' && { direction: 'disputes' }),
    ...(first.claim.relation === 'acts-on' && { verb: verbOf(first) }),
    ...(note !== '' && { note }),
  };
}

function verbOf({ verb }: KeptClaim): string {
  return line(verb) ?? 'acts on';
}

function noteOf({ claim: { hedge } }: KeptClaim): string {
  const word = line(hedge);
  return word === undefined ? '' : `Said with “${word}”.`;
}

function locatorOf(reading: Reading, kept: KeptClaim): string {
  const place = line(placeOf(reading, kept))!;
  return fileNamedIn(place) === undefined ? place : place.slice(place.lastIndexOf('par. '));
}

/** The longest quotation above a statement. */
const LONGEST_QUOTE = 300;

function quotesOf(kept: readonly KeptClaim[]): string {
  const quotes = kept.map(({ quote }) => line(quote) ?? '');
  return [...new Set(quotes)]
    .map(
      (quote) =>
        ` ${quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).toWellFormed()}…` : quote}`,
    )
    .join('\n');
}

/**
 * YAML as the data has it: lists of ids, people and dates in a line, statements in lines of their own. `above`: a comment for each
 * claim.
 */
function written(value: object, above: readonly string[] = []): string {
  const document = new Document(value);
  const claims = document.get('claims');
  for (const [place, comment] of above.entries()) {
    const item = isSeq(claims) ? claims.items[place] : undefined;
    if (isMap(item)) item.commentBefore = comment;
  }
  visit(document, {
    Seq: (_, node) => void (node.flow = isShort(node)),
    Map: (_, node) => void (node.flow = isShort(node) && !node.has('locator')),
  });
  return document.toString({ lineWidth: 110 });
}

/** Whether a node holds nothing but single values, and lists of these. */
function isShort(node: YAMLMap | YAMLSeq): boolean {
  const values: unknown[] = isMap(node) ? node.items.map((pair) => pair.value) : node.items;
  return values.every((value) => isScalar(value) || (isSeq(value) && isShort(value)));
}

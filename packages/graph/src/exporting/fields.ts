import type { Claim, Entity, Evidence } from '../snapshot/model.ts';
import { writtenPlace } from '../snapshot/point-place.ts';
import { jsonText } from '../text/json-text.ts';
import { NAME_LANGUAGES, type NameLanguage, type Stance } from '../vocabulary/levels.ts';

/** One field of a thing, as a column or an attribute. */
export interface Field<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** Its description in the documentation. */
  readonly meaning: string;
  /** The value; an empty text when there is none. */
  readonly of: (thing: T) => string | number | boolean;
}

/** A claim with its sentence, which only the graph can make. */
export interface WordedClaim {
  readonly claim: Claim;
  readonly sentence: string;
}

/** Separates the values of a list within one cell, as in KGX. */
const SEPARATOR = '|';

/** Several values in one cell; a bar within a value is a broken bar (U+00A6). */
export function joined(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(SEPARATOR, '¦')).join(SEPARATOR);
}

const text = <T>(name: string, meaning: string, of: (thing: T) => string): Field<T> => ({
  name,
  type: 'string',
  meaning,
  of,
});

/** The fields of an entity, except its id. */
export const ENTITY_FIELDS: readonly Field<Entity>[] = [
  text('kind', 'kind of thing', ({ kind }) => kind),
  text('name', 'preferred English name', ({ name }) => name),
  ...NAME_LANGUAGES.map((language) =>
    text<Entity>(nameColumn(language), nameMeaning(language), ({ names }) =>
      joined(names.filter((name) => name.language === language && !name.preferred).map((name) => name.text)),
    ),
  ),
  text('summary', 'one sentence that says what it is', ({ summary }) => summary ?? ''),
  text('external_ids', 'ids in other vocabularies, `scheme:id`', ({ externalIds }) =>
    joined(externalIds.map(({ scheme, value }) => `${scheme}:${value}`)),
  ),
  text('sources', 'where names, codes and ids were read: work, colon, place', ({ sources }) =>
    joined(sources.map(({ citation, locator }) => `${citation}: ${locator}`)),
  ),
  text('drawn', 'where a point is drawn on the body, or the outlines of a region, as JSON', drawnText),
  text('folder', 'data folder it came from', ({ folder }) => folder),
  text('terms', 'what old books call it, beside its names', ({ terms }) => joined(terms ?? [])),
  {
    name: 'heading',
    type: 'boolean',
    meaning: 'whether it only arranges other terms',
    of: ({ heading }) => heading,
  },
];

function drawnText({ place, shape }: Entity): string {
  if (place !== undefined) return jsonText({ place: writtenPlace(place) });
  return shape === undefined ? '' : jsonText({ shape });
}

/** The fields of a claim, except its id, its ends and its single pieces of evidence. */
export const CLAIM_FIELDS: readonly Field<WordedClaim>[] = [
  text('relation', 'relation from subject to object', ({ claim }) => claim.relation),
  text('sentence', 'the claim as a sentence that reports', ({ sentence }) => sentence),
  text('level', 'level of the strongest work that says so', ({ claim }) => claim.level),
  text('standing', 'supported, contested or uncited', ({ claim }) => claim.standing),
  {
    name: 'works',
    type: 'integer',
    meaning: 'how many works say so; works of one family are one',
    of: ({ claim }) => claim.works,
  },
  {
    name: 'derived',
    type: 'boolean',
    meaning: 'whether no work says so and it only follows by rule',
    of: ({ claim }) => claim.derivedBy !== undefined,
  },
  text('rule', 'the rule by which it follows', ({ claim }) => claim.derivedBy ?? ''),
  text('premises', 'ids of the claims it follows from', ({ claim }) => joined(claim.premises)),
  text('supported_by', 'works that say so', ({ claim }) => worksTaking(claim, 'supports')),
  text('disputed_by', 'works that say otherwise', ({ claim }) => worksTaking(claim, 'disputes')),
  text('neutral_works', 'works that studied it without a verdict', ({ claim }) =>
    worksTaking(claim, 'neutral'),
  ),
];

/** Every piece of evidence with its place and note, as JSON: for formats with one cell for a field. */
export const EVIDENCE_FIELD: Field<WordedClaim> = text(
  'evidence',
  'every piece of evidence as JSON: work, stance, role, level, locator, read_in, verb, said_as, note, folder',
  ({ claim }) => (claim.evidence.length === 0 ? '' : jsonText(claim.evidence.map(pieceOf))),
);

/** A piece of evidence with the field names of the exports. */
export function pieceOf(piece: Evidence) {
  const { citation, via, locator, direction, role, level, verb, saidAs, note, folder } = piece;
  return {
    work: citation,
    stance: direction,
    role,
    level,
    locator,
    read_in: via,
    verb,
    said_as: saidAs,
    note,
    folder,
  };
}

function worksTaking({ evidence }: Claim, stance: Stance): string {
  const works = evidence.filter(({ direction }) => direction === stance).map(({ citation }) => citation);
  return joined([...new Set(works)]);
}

/** The column of the other names in a language. */
export function nameColumn(language: NameLanguage): string {
  return language === 'code' ? 'codes' : `names_${language}`;
}

function nameMeaning(language: NameLanguage): string {
  return language === 'code' ? 'codes' : `other names, ${language}`;
}

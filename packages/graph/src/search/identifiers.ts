import { listOf } from '../snapshot/keyed-lists.ts';
import type { Entity } from '../snapshot/model.ts';
import type { IdentifierColumns } from '../snapshot/search-columns.ts';

/* Identifiers as people write and paste them: bare, with a prefix, or as a web address. */

/** Prefixes before an identifier → its scheme. */
const SCHEMES: Readonly<Record<string, string>> = {
  doi: 'doi',
  pmid: 'pmid',
  pubmed: 'pmid',
  pmcid: 'pmcid',
  isbn: 'isbn',
  mesh: 'mesh',
  hpo: 'hpo',
  snomed: 'snomedct',
  snomedct: 'snomedct',
  sct: 'snomedct',
  sctid: 'snomedct',
  icd11: 'icd11',
  icd: 'icd11',
  prospero: 'registry',
  clinicaltrials: 'registry',
};

/** Parts of web addresses → the scheme of the identifier in them. */
const HOSTS: readonly [part: RegExp, scheme: string][] = [
  [/doi\.org$/, 'doi'],
  [/^pubmed\.|^ncbi\.nlm\.nih\.gov$/, 'pmid'],
  [/^europepmc\.org$/, 'pmid'],
  [/^(?:id|meshb)\.nlm\.nih\.gov$/, 'mesh'],
  [/^snomed\.info$/, 'snomedct'],
  [/^(?:icd|id)\.who\.int$/, 'icd11'],
];

/** What a text may be an identifier of. */
export interface TypedIdentifier {
  /** Lower case, without prefix: `d012585`, `hp:0002315`, `10.1155/2015/425108`, `pmc4619944`. */
  readonly value: string;
  /** The scheme that the text names; undefined when it names none. */
  readonly scheme: string | undefined;
}

const MOST_CHARACTERS = 500;
const DOI = /10\.\d{4,9}\/[^\s?#]+/;
/** The number of a trial, wherever it stands in a text. */
const TRIAL = /\bnct[\s:-]*\d{8}\b/;
/** Their prefix is part of the identifier. */
const WITH_PREFIX = /^(hp|uberon|mondo)[_:\s]\s*(\d+)$/;
const OWN_PREFIX = /^(pmc|nct|isrctn|chictr|crd|drks|actrn)[\s:-]*([a-z]*-?\d[\d-]*[a-z]*)$/;

/** All identifiers have one of these. */
const SIGNS = /[\d:/]/;

/** The identifiers that a text may be, the likeliest first; none for an empty text or a long one. */
export function readIdentifiers(text: string): TypedIdentifier[] {
  if (!SIGNS.test(text)) return [];
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/[\s.,;/]+$/, '');
  if (typed === '' || text.length > MOST_CHARACTERS) return [];
  const doi = DOI.exec(decoded(typed))?.[0];
  if (doi !== undefined) return [{ value: doi.replace(/[).,;\]]+$/, ''), scheme: 'doi' }];
  const trial = TRIAL.exec(typed)?.[0];
  if (trial !== undefined) return [{ value: bare(trial), scheme: 'registry' }];
  const address = readAddress(typed);
  if (address.length > 0) return address;
  return [withoutPrefix(typed)];
}

function withoutPrefix(typed: string): TypedIdentifier {
  const [, prefix, value] =
    /^([a-z]+(?:[ -]?11|[ -]?ct)?)[\s:#]+(?:(?:id|no|code|number)\b[\s.:]*)?(\S.*)$/.exec(typed) ?? [];
  const scheme = prefix === undefined ? undefined : SCHEMES[prefix.replace(/[ -]/g, '')];
  if (scheme === undefined) {
    const glued = /^pmid(\d+)$/.exec(typed)?.[1];
    return glued === undefined ? { value: bare(typed), scheme: undefined } : { value: glued, scheme: 'pmid' };
  }
  return { value: bare(scheme === 'hpo' && /^\d+$/.test(value!) ? `hp:${value}` : value!), scheme };
}

/** One form of values that are written in several: `HP_0002315`, `PMC 4619944`, an ISBN with hyphens. */
function bare(value: string): string {
  const obo = WITH_PREFIX.exec(value);
  if (obo) return `${obo[1]}:${obo[2]}`;
  const own = OWN_PREFIX.exec(value);
  if (own) return `${own[1]}${own[2]}`;
  return /^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dx]$/.test(value) ? value.replace(/[- ]/g, '') : value;
}

/** The identifiers in a web address: a value of its query, the last part of its path, the address as a whole. */
function readAddress(typed: string): TypedIdentifier[] {
  const [, host, rest = ''] = /^(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(\/.*)?$/.exec(typed) ?? [];
  if (host === undefined || (rest === '' && !typed.startsWith('http'))) return [];
  const scheme = HOSTS.find(([part]) => part.test(host))?.[1];
  const [path = '', query = ''] = rest.split(/[?#](.*)/s);
  const file = path
    .split('/')
    .at(-1)!
    .replace(/\.(?:html?|pdf)$/, '');
  const values = [...query.split(/[&;]/).flatMap((pair) => pair.split('=')[1] ?? []), file];
  const found = values.filter(Boolean).map((value) => {
    const read = bare(decoded(value));
    return { value: read, scheme: /^(?:pmc|nct)\d/.test(read) ? undefined : scheme };
  });
  return [...found, { value: `${host}${rest}`, scheme: 'url' }];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An identifier of a thing or a work. */
export interface KnownIdentifier {
  /** The id of what it identifies. */
  readonly of: string;
  readonly scheme: string;
  readonly value: string;
}

/** The ids of an entity in other vocabularies, and its own. */
export function identifiersOfEntity({
  id,
  externalIds,
}: Pick<Entity, 'id' | 'externalIds'>): KnownIdentifier[] {
  return [
    { of: id, scheme: 'id', value: id },
    ...externalIds.map(({ scheme, value }) => ({ of: id, scheme, value })),
  ];
}

/** Finds what a typed identifier identifies, in the given order; empty when it is none that is known. */
export type FindIdentifier = (text: string) => readonly KnownIdentifier[];

/** A look-up of identifiers, in any form that `readIdentifiers` knows, over their columns. */
export function identifierFinder(
  { owners, positions, written }: IdentifierColumns,
  identifiersAt: (row: number) => readonly KnownIdentifier[],
): FindIdentifier {
  return (text) => {
    for (const { value, scheme } of readIdentifiers(text)) {
      const found = Array.from(
        listOf(written, value),
        (one) => identifiersAt(owners[one]!)[positions[one]!]!,
      );
      const wanted = scheme === undefined ? found : found.filter((one) => one.scheme === scheme);
      if (wanted.length > 0) return wanted;
    }
    return [];
  };
}

/** The forms in which an identifier is looked up. */
export function writingsOf({ scheme, value }: KnownIdentifier): string[] {
  return scheme === 'url' ? [addressOf(value)] : writings(value);
}

/** A value, and its digits alone where it has the prefix of its scheme: `HP:0002315`. */
function writings(value: string): string[] {
  const whole = bare(value.toLowerCase());
  const digits = WITH_PREFIX.exec(whole)?.[2];
  return digits === undefined ? [whole] : [whole, digits];
}

function addressOf(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[\s.,;/]+$/, '');
}

import type { CslItem } from '../../citations/cite.ts';
import { withoutForbidden } from '../../text/characters.ts';
import { webAddress } from '../../text/web-address.ts';
import { CSL_FIELDS, CSL_TYPES, type CslField } from '../../vocabulary/csl.ts';
import { plain } from '../references/entry-words.ts';

/** The bibliographic fields of a work as a data folder takes them. */
export type ItemFields = Readonly<Partial<Record<CslField, unknown>>> & {
  readonly type: string;
  readonly title: string;
};

/** The forms that identifiers have in the data; one of another form is left out. */
const FORMS: Partial<Record<CslField, RegExp>> = {
  DOI: /10\.\d{4,9}\/\S+$/,
  PMID: /\d{1,8}$/,
  PMCID: /PMC\d+$/,
};

/**
 * What a data folder takes of a CSL-JSON item, whoever wrote it: known fields, of a known type, in the form of the data. What
 * does not fit is left out.
 */
export function itemFields(item: CslItem): ItemFields {
  const fields: Partial<Record<CslField, unknown>> = {};
  for (const field of CSL_FIELDS) {
    const value = fieldOf(field, item[field]);
    if (value !== undefined) fields[field] = value;
  }
  return { ...fields, type: typeOf(item['type']), title: line(item['title']) ?? 'Text without a title' };
}

function typeOf(type: unknown): string {
  return CSL_TYPES.find((known) => known === type) ?? 'document';
}

function fieldOf(field: CslField, value: unknown): unknown {
  if (field === 'author' || field === 'editor') return people(value);
  if (field === 'issued' || field === 'accessed') return date(value);
  const text = line(value);
  if (field === 'URL') return webAddress(text);
  const form = FORMS[field];
  return form === undefined || text === undefined ? text : form.exec(text)?.[0];
}

/** A text on one line, without what cannot be seen; undefined for an empty one, and for what is no text and no number. */
export function line(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = withoutForbidden(String(value).replace(/<\/?(?:i|b|sup|sub|span)[^>]{0,80}>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function people(value: unknown): object[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((person: Readonly<Record<string, unknown>>): object[] => {
    const particle = line(person['non-dropping-particle'] ?? person['dropping-particle']);
    const [family, given, literal] = [line(person['family']), line(person['given']), line(person['literal'])];
    if (family === undefined) return literal === undefined ? [] : [{ literal }];
    const whole = particle === undefined ? family : `${particle} ${family}`;
    return [{ family: whole, ...(given !== undefined && { given }) }];
  });
  return found.length === 0 ? undefined : found;
}

function date(value: unknown): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = (value as { 'date-parts'?: unknown })['date-parts'];
  if (!Array.isArray(parts)) return undefined;
  const read = parts
    .slice(0, 2)
    .map((part: unknown) =>
      Array.isArray(part) ? part.slice(0, 3).map(Number).filter(Number.isInteger) : [],
    )
    .filter((part) => part.length > 0);
  return read.length === 0 ? undefined : { 'date-parts': read };
}

/** How many words of a title make an id. */
const ID_WORDS = 4;

/**
 * An id for a work that is none of these: family name, initials and year, else the first words of its title, as works have it
 * here. `qin-z-2015`, `warm-knees-at-night`.
 */
export function newWorkId({ author, issued, title }: ItemFields, taken: (id: string) => boolean): string {
  const [first] = (author ?? []) as { family?: string; given?: string; literal?: string }[];
  const year = (issued as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]?.[0];
  const initials = (first?.given ?? '').split(/[\s.-]+/).map((name) => name.slice(0, 1));
  const byPerson = first?.family === undefined ? '' : slug([first.family, initials.join(''), year].join(' '));
  const words = slug(title).split('-').slice(0, ID_WORDS).join('-');
  const id = (/[a-z]/.test(byPerson) && byPerson) || words || `text${year === undefined ? '' : `-${year}`}`;
  if (!taken(id)) return id;
  for (let number = 2; ; number += 1) if (!taken(`${id}-${number}`)) return `${id}-${number}`;
}

function slug(text: string): string {
  return plain(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

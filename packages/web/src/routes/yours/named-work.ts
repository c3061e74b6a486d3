import type { CslItem } from '@jingluo/graph/citations';

/** The fields of the form, as they are typed. */
export interface WorkFields {
  type: string;
  title: string;
  /** One person a line: `Family, Given`; a body without a comma. */
  people: string;
  year: string;
  container: string;
  doi: string;
  url: string;
  design: string;
  seen: string;
}

export const EMPTY: WorkFields = {
  type: 'document',
  title: '',
  people: '',
  year: '',
  container: '',
  doi: '',
  url: '',
  design: '',
  seen: '',
};

/** Kinds of works that can be chosen, as CSL has them. One that was pasted may be another. */
export const TYPES: readonly (readonly [type: string, label: string])[] = [
  ['article-journal', 'article'],
  ['book', 'book'],
  ['chapter', 'chapter of a book'],
  ['webpage', 'web page'],
  ['report', 'report'],
  ['thesis', 'thesis'],
  ['document', 'notes, a handout, anything else'],
];

/** What the form shows of an item. */
export function fieldsOf(item: CslItem): WorkFields {
  const { design, seen } = (item['custom'] ?? {}) as Partial<WorkFields>;
  const people = Array.isArray(item['author']) ? (item['author'] as Record<string, unknown>[]) : [];
  const issued = item['issued'] as { 'date-parts'?: readonly (readonly unknown[])[] } | undefined;
  return {
    type: text(item['type']) || EMPTY.type,
    title: text(item['title']),
    people: people
      .map((person) =>
        [person['family'] ?? person['literal'], person['given']].map(text).filter(Boolean).join(', '),
      )
      .join('\n'),
    year: text(issued?.['date-parts']?.[0]?.[0]),
    container: text(item['container-title']),
    doi: text(item['DOI']),
    url: text(item['URL']),
    design: design ?? '',
    seen: seen ?? '',
  };
}

/** The item with what the form says; what the form does not show stays as it was pasted. */
export function itemOf(fields: WorkFields, pasted: CslItem = {}): CslItem {
  const people = fields.people
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const year = /-?\d{1,4}/.exec(fields.year)?.[0];
  const isSameYear = fieldsOf(pasted).year === year;
  const given = {
    type: fields.type,
    title: fields.title.trim(),
    author: people.length === 0 ? undefined : people.map(person),
    issued: isSameYear ? pasted['issued'] : year && { 'date-parts': [[Number(year)]] },
    'container-title': fields.container.trim(),
    DOI: doiIn(fields.doi) ?? '',
    URL: fields.url.trim(),
    custom: {
      ...(fields.design && { design: fields.design }),
      ...(fields.seen && { seen: fields.seen.trim() }),
    },
  };
  return Object.fromEntries(
    Object.entries({ ...pasted, ...given }).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function person(line: string): object {
  const [family, given] = line.split(/,\s*/, 2);
  return given ? { family, given } : { literal: line };
}

/** The DOI in a text; undefined without one. */
export function doiIn(typed: string): string | undefined {
  return /10\.\d{4,9}\/[^\s"<>]+/.exec(typed)?.[0].replace(/[).,;\]]+$/, '');
}

/** The work as a line: people, year, title. */
export function lineOf(item: CslItem): string {
  const { people, year, title } = fieldsOf(item);
  const [first, ...more] = people.split('\n').map((line) => line.split(',')[0]!);
  return [[`${first}${more.length > 0 ? ' et al.' : ''}`, year].filter(Boolean).join(' '), title]
    .filter(Boolean)
    .join('. ');
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

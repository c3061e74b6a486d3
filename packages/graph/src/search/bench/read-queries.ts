import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';

/** The sorts of queries by group. A group is a file in the folder `queries`; its README describes the form. */
export const SORTS = {
  english: [
    'terms of the field',
    'lay words',
    'misspelt',
    'inflected or reordered',
    'English names of points',
  ],
  chinese: ['traditional characters', 'simplified characters', 'terms of old books', 'pinyin'],
  numbers: ['numbers spoken out', 'codes', 'external ids'],
  works: ['author and year', 'words of the title', 'ids of works'],
  nothing: ['nothing'],
} as const;

export type Group = keyof typeof SORTS;
const GROUPS = Object.keys(SORTS) as Group[];

/**
 * `outside`: whoever wrote the query had not seen the names in the data. `told`: neither, but those who write the names
 * have been told of it since. `inside`: the others.
 */
export const AUTHORS = ['outside', 'told', 'inside'] as const;

export interface Query {
  readonly group: Group;
  readonly sort: string;
  readonly by: (typeof AUTHORS)[number];
  readonly text: string;
  /** Ids of entities and works, each of them right. Empty when nothing in the data is. */
  readonly right: readonly string[];
}

const answers = z.union([z.string().transform((id) => [id]), z.array(z.string())]);
const byAuthor = z.partialRecord(z.enum(AUTHORS), z.record(z.string(), answers));

/** All queries, in the order of the files. Throws when a file has another form, an unknown sort or a query twice. */
export function readQueries(): Query[] {
  return GROUPS.flatMap(readGroup);
}

function readGroup(group: Group): Query[] {
  const file = join(import.meta.dirname, 'queries', `${group}.yaml`);
  // Everything is text: `0000033` is no number.
  const document = parseDocument(readFileSync(file, 'utf8'), { schema: 'failsafe' });
  const [problem] = document.errors;
  if (problem !== undefined) throw new Error(`${file}: ${problem.message}`);
  const { data, error } = z.record(z.enum(SORTS[group]), byAuthor).safeParse(document.toJS());
  if (error) throw new Error(`${file}: ${z.prettifyError(error)}`);
  return Object.entries(data).flatMap(([sort, authors]) =>
    Object.entries(authors).flatMap(([by, queries]) =>
      Object.entries(queries).map(([text, right]) => ({ group, sort, by: by as Query['by'], text, right })),
    ),
  );
}

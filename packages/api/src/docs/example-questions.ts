import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A question for the documentation, and the query that answers it. */
export interface ExampleQuestion {
  /** The name of its file without the extension. */
  readonly name: string;
  /** The question in words. */
  readonly title: string;
  /** What to look for in the response. */
  readonly remark: string;
  /** The query, without the comments above it. */
  readonly query: string;
}

const FOLDER = new URL('../../questions/', import.meta.url);

/** The questions in the order of their files. The first comment line of a file is the title, the others are the remark. */
export function readExampleQuestions(): ExampleQuestion[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => {
    const lines = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n');
    const end = lines.findIndex((line) => !line.startsWith('#'));
    const [title = '', ...remark] = lines.slice(0, end).map((line) => line.replace(/^# ?/, ''));
    return {
      name: basename(file, '.graphql'),
      title,
      remark: remark.join(' ').trim(),
      query: lines.slice(end).join('\n'),
    };
  });
}

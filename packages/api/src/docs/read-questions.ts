import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A question that the graph answers, and the query that asks it. */
export interface Question {
  /** Name of its file without the extension. */
  readonly name: string;
  /** The question, as a reader asks it. */
  readonly title: string;
  /** What to look at in the answer. */
  readonly remark: string;
  /** The query, without the comments above it. */
  readonly query: string;
}

const FOLDER = new URL('../../questions/', import.meta.url);

/** The questions in the order of their files. In a file the first comment line is the title, those after it the remark. */
export function readQuestions(): Question[] {
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

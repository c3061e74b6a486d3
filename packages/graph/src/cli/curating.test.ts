import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolders } from '../data/data-folders.ts';
import { recordedWriting } from './recorded-run.ts';

/*
 * Does what docs/curating.md says: each `console` block is a list of commands with their answers, each `yaml` block
 * after the name of a file is the content of that file. `…` in an answer means any text.
 */

const DOCS = resolve(import.meta.dirname, '../../../../docs');
const PAGE = readFileSync(join(DOCS, 'curating.md'), 'utf8');

interface Command {
  readonly call: string;
  readonly answer: string;
}
type Step = Command | { readonly file: string; readonly text: string };

const steps = stepsOf(PAGE);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-curating-'));
  symlinkSync(dataFolders(undefined)[0]!, join(folder, 'data'), 'dir');
  symlinkSync(DOCS, join(folder, 'docs'), 'dir');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every command of the walk-through answers as it says', async () => {
  expect(steps.filter((step) => 'call' in step).length).toBeGreaterThan(8);
  for (const step of steps) {
    if ('file' in step) writeInto(step.file, step.text);
    else expect(await run(step.call), step.call).toMatch(pattern(step.answer));
  }
});

test('the result is the example in docs/example', () => {
  const files = (root: string) =>
    Object.fromEntries(
      globSync('**/*.yaml', { cwd: root })
        .sort()
        .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
    );
  expect(files(join(folder, 'my-notes'))).toEqual(files(join(DOCS, 'example/my-notes')));
});

test('a different answer does not match', () => {
  expect('a\nb 7 c\nd').toMatch(pattern('a\nb … c\n…'));
  expect('a\nb 7 c').not.toMatch(pattern('a\nb … d'));
  expect('a\nb\nc').not.toMatch(pattern('a\n…c'));
});

async function run(call: string): Promise<string> {
  const [, ...args] = call.split(' ');
  const { printed, errors } = await recordedWriting(args, { KG_DATA: 'data' }, folder);
  return [...printed, ...errors].join('\n');
}

function writeInto(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** `…` matches any text within its line; alone on a line it matches any lines. */
function pattern(answer: string): RegExp {
  const lines = answer.split('\n').map((line) =>
    line === '…'
      ? '[^]*'
      : line
          .split('…')
          .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*'),
  );
  return new RegExp(`^${lines.join('\n')}$`);
}

function stepsOf(page: string): Step[] {
  const blocks = page.matchAll(/(?:^`(?<file>\S+)`:\n\n)?^```(?<language>\w+)\n(?<text>[^]*?)^```$/gm);
  return [...blocks].flatMap(({ groups = {} }): Step[] => {
    const { file, language, text = '' } = groups;
    if (language === 'console') return commandsIn(text);
    return language === 'yaml' && file !== undefined ? [{ file, text }] : [];
  });
}

function commandsIn(text: string): Command[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [call = '', ...answer] = part.trimEnd().split('\n');
      return { call, answer: answer.join('\n') };
    });
}

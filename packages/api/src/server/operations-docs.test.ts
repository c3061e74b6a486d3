import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shippedSnapshot } from '@jingluo/graph/shipped';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { versionOfSnapshot } from './opened-version.ts';
import { createDataFolder } from './testing/data-folder.ts';
import { startServer } from './testing/start.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const DOCS = ['docs/operations.md', 'docs/deploy.md', 'docs/running.md']
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');
const OPERATIONS = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

/** Words between backticks, as in the tables. */
const NAMED = new Set([...OPERATIONS.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!));

/** Where lines of the log come from. */
const LOGGING = ['packages/api/src', 'packages/graph/src', 'scripts/site'];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(ROOT, folder, String(name)))
    .filter((file) => file.endsWith('.ts') && !/\.(test|bench|d)\.ts$|\/(testing|bench|cli)\//.test(file));
}

/** The texts that a value can have, as far as the source says: `…` for the rest. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')];
  return [];
}

/** The messages that a file logs: by `log`, by a `warn` that it is given, or by adding to its warnings. */
function messagesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const messages: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && LOGS.test(node.expression.getText()) && node.arguments.length > 0)
      messages.push(...textsOf(node.arguments.at(-1)!));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}

const LOGS = /(^|[.#])(log\.(debug|info|warn|error)|log\[[^]*\]|warn|warnings\.push)$/;

test('every message of the log is in the docs', () => {
  const messages = new Set(LOGGING.flatMap(sourceFiles).flatMap(messagesIn));
  expect(messages.size).toBeGreaterThan(12);
  // Of a message with something of its own in it, the beginning of the longest part that is always the same.
  const missing = [...messages].filter((message) => {
    const parts = message.split('…').map((part) => part.replace(/^[\s.:=]+|[\s.:]+$/g, ''));
    const longest = parts.toSorted((a, b) => b.length - a.length)[0]!.slice(0, 24);
    return ![...NAMED].some((name) => (message.includes('…') ? name.includes(longest) : name === message));
  });
  expect(missing).toEqual([]);
});

test('every metric of a running server, and every field of its log, is in the docs, and no other metric', async () => {
  const folder = createDataFolder();
  const server = await startServer(
    { logLevel: 'debug', data: [folder.data] },
    { first: versionOfSnapshot(shippedSnapshot()) },
  );
  await server.ready;
  const text = await (await fetch(`${server.url}/metrics`)).text();
  await server.ask('query Mine { dataset { version } }');
  await server.ask('{ no }');
  // The folder has next to nothing of what is served.
  await server.holder.reload();
  await server.close();
  folder.remove();

  const metrics = [...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name!);
  expect(metrics.length).toBeGreaterThan(30);
  expect(metrics.filter((name) => !NAMED.has(name))).toEqual([]);
  const caches = [...text.matchAll(/^jingluo_cache_bytes\{cache="(\w+)"\}/gm)].map(([, name]) => name!);
  expect(caches.filter((name) => !NAMED.has(name))).toEqual([]);
  const named = DOCS.matchAll(/\b(?:jingluo|nodejs|process)_[a-z0-9_]+[a-z0-9]/g);
  const known = new Set(metrics.flatMap((name) => [name, `${name}_bucket`, `${name}_sum`, `${name}_count`]));
  expect([...named].map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);

  const lines = server.logged();
  expect(lines.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      'ready',
      'query',
      'answered',
      'The new data is refused; the old data is still served.',
    ]),
  );
  const fields = new Set(lines.flatMap((line) => Object.keys(line)));
  expect([...fields].filter((field) => !NAMED.has(field))).toEqual([]);
});

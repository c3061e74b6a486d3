import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../../../', import.meta.url);
const IMPORT = /^.*(?:from|import)\b[^'"]*['"][^'"]*\bplan\/[^'"]*['"].*$/gm;

test('only one line outside imports from this folder, so the folder can be deleted with it', () => {
  const files = globSync('{packages/*/{src,e2e,bench},scripts}/**/*.{ts,js,svelte}', {
    cwd: ROOT,
    exclude: ['packages/api/src/http/plan/**'],
  });
  expect(files.length).toBeGreaterThan(300);
  const lines = files.flatMap((file) =>
    (readFileSync(new URL(file, ROOT), 'utf8').match(IMPORT) ?? []).map((line) => `${file}: ${line}`),
  );
  expect(lines).toEqual([
    "packages/api/src/http/create-endpoint.ts: import './plan/register.ts'; // An optimisation that can be deleted: see plan/README.md.",
  ]);
});

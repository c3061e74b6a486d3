import { globSync } from 'node:fs';
import { EXPORT_PARAMETERS } from '@jingluo/graph/exporting';
import { AREA_PARAMETERS, VIEW_PARAMETER_NAMES } from '../src/lib/view/view-address.ts';
import { expect, test } from './test.ts';

/*
 * Whatever an address asks for: no route fails. A value that is not allowed gets a status from 400 to 499 and a
 * sentence.
 */

const VIEW = [...VIEW_PARAMETER_NAMES, 'q'];

/** Each route: addresses with its parameters, `*` for a part of the path that may be anything. */
const ROUTES: Readonly<
  Record<string, readonly (readonly [address: string, parameters: readonly string[]])[]>
> = {
  '(explorer)': [
    ['/', VIEW],
    ['/?focus=acupoint:GB30', ['to', 'open', 'selected', 'claim', 'work']],
    ['/?focus=acupoint:GB30&view=list', ['work', 'claim', 'selected']],
  ],
  about: [['/about', ['x']]],
  audit: [['/audit', ['x']]],
  'audit/[list]': [
    ['/audit/*', ['x']],
    ['/audit/uncited', ['relation', 'kind', 'after']],
    ...['contested', 'differences', 'single-work', 'defective', 'unresolved', 'retracted', 'unused'].map(
      (list) => [`/audit/${list}`, ['after']] as const,
    ),
    ...['double-counts', 'points-without-study', 'studies-without-point'].map(
      (list) => [`/audit/${list}`, ['after']] as const,
    ),
  ],
  'audit/numbers.csv': [['/audit/numbers.csv', ['x']]],
  'audit/sources': [['/audit/sources', ['point']]],
  'audit/sources.csv': [['/audit/sources.csv', ['point']]],
  body: [
    ['/body', ['region', 'channel', 'zoom', 'view']],
    ['/body?region=lateral-leg', ['zoom', 'view', 'channel']],
  ],
  basket: [['/basket', ['works', 'of', 'out', 'style']]],
  citations: [['/citations', ['q', 'about', 'level', 'since', 'until', 'sort', 'after', 'kind']]],
  'citations/[id]': [
    ['/citations/*', []],
    ['/citations/qin-z-2015-review', ['statement']],
  ],
  claims: [['/claims', ['of', 'relation', 'side', 'by', 'after']]],
  'claims/[id]': [
    ['/claims/*', []],
    ['/claims/acupoint:GB30~treats~*', []],
    ['/claims/*~*~*', []],
  ],
  compare: [['/compare', ['a', 'b', 'c', 'of', 'view']]],
  'entities/[id]': [
    ['/entities/*', []],
    ['/entities/acupoint:GB30', ['against']],
  ],
  'export/[file]': [
    ['/export/*', []],
    ['/export/graph.entities.csv', Object.keys(EXPORT_PARAMETERS)],
    ['/export/view.entities.csv?focus=acupoint:GB30', [...VIEW, ...AREA_PARAMETERS]],
  ],
  'export/SHA256SUMS': [['/export/SHA256SUMS', ['x']]],
  'export/audit-[list].csv': [
    ['/export/audit-*.csv', []],
    ['/export/audit-contested.csv', ['relation', 'kind']],
  ],
  'export/works.[format]': [
    ['/export/works.*', []],
    ['/export/works.json', ['works']],
    ['/export/works.csv', ['works']],
    ['/export/works.txt?works=qin-z-2015-review', ['style']],
  ],
  graphql: [['/graphql', ['query', 'variables', 'operationName', 'extensions']]],
  'graphql/schema.graphql': [['/graphql/schema.graphql', ['x']]],
  health: [
    ['/health', ['x']],
    ['/live', ['x']],
    ['/metrics', ['x']],
  ],
  'map/claims': [['/map/claims', ['x']]],
  'preview/[...page]': [
    ['/preview/*', []],
    ['/preview/*.png', []],
    ['/preview/entities/*.png', []],
    ['/preview/claims/*.png', []],
    ['/preview/map.png', ['focus', 'to', 'selected', 'claim', 'work']],
    ['/preview/trace.png', ['symptom', 'in']],
    ['/preview/compare.png', ['a', 'b']],
    ['/preview/citations.png', ['q', 'about', 'after']],
    ['/preview/basket.png', ['works']],
  ],
  query: [['/query', ['query', 'variables', 'packed', 'question', 'show', 'operation', 'operationName']]],
  'query/body': [['/query/body', ['x']]],
  'query/docs': [['/query/docs', ['x']]],
  'query/docs/rendered': [['/query/docs/rendered', ['x']]],
  'query/map': [['/query/map', ['x']]],
  'query/view': [['/query/view', VIEW]],
  read: [['/read', ['view']]],
  'read/reading.json': [['/read/reading.json', ['x']]],
  search: [['/search', ['q', 'kind']]],
  studies: [
    ['/studies', ['symptom', 'treatment']],
    ['/studies?symptom=sciatica', ['treatment', 'against', 'design', 'result', 'sort', 'reverse', 'after']],
  ],
  'studies.csv': [['/studies.csv', ['symptom', 'treatment', 'against', 'result', 'sort', 'after']]],
  'third-party-notices.txt': [['/third-party-notices.txt', ['x']]],
  trace: [
    ['/trace', ['symptom', 'in']],
    ['/trace?symptom=symptom:headache', ['level', 'derived', 'channels', 'in', 'channel', 'from']],
  ],
  'trace/symptoms': [['/trace/symptoms', ['x']]],
  yours: [['/yours', ['x']]],
};

/** HTTP requests with a longer address are not read. */
const MOST_READ = 16_000;

/** Values as they stand in an address, by what they are. */
const VALUES: Readonly<Record<string, string>> = {
  'is 2,100 characters long': 'a'.repeat(2100),
  'is 20,000 characters long': 'a'.repeat(20_000),
  'is a list of 600': Array.from({ length: 600 }, (_, number) => `organ:${number}`).join(','),
  'is no UTF-8 and a broken escape': '%ED%A0%80%zz%',
  'is of every object': '__proto__',
  'is NUL and ends its line': 'a%00b%0D%0Ac',
};

test('the table has every route', () => {
  const folders = globSync('**/{+page.svelte,+server.ts}', {
    cwd: new URL('../src/routes', import.meta.url),
  });
  const routes = new Set(folders.map((file) => file.split('/').slice(0, -1).join('/')));
  expect(Object.keys(ROUTES).sort()).toEqual([...routes].sort());
});

for (const [words, value] of Object.entries(VALUES))
  test(`no route fails when a part of the address ${words}`, async ({ baseURL }) => {
    test.setTimeout(180_000);
    expect(
      await failures(baseURL!, (path, name) =>
        name === undefined ? path.replaceAll('*', value) : `${path}${name}=${value}`,
      ),
    ).toEqual([]);
  });

test('no route fails when a parameter is given twice, or as an array', async ({ baseURL }) => {
  test.setTimeout(180_000);
  expect(
    await failures(baseURL!, (path, name) => `${path}${name ?? 'x'}=a&${name ?? 'x'}=b&${name ?? 'x'}[]=c`),
  ).toEqual([]);
});

/** An address without its answer when that is as it should be. `fill` makes an address of a path and a parameter. */
async function failures(
  site: string,
  fill: (path: string, name: string | undefined) => string,
): Promise<string[]> {
  const failed: string[] = [];
  for (const [path, names] of Object.values(ROUTES).flat()) {
    const begun = `${path}${path.includes('?') ? '&' : '?'}`.replaceAll('*', 'a');
    const inPath = path.includes('*') ? [fill(path, undefined)] : [];
    for (const address of [...inPath, ...names.map((name) => fill(begun, name))]) {
      const response = await fetch(site + address, { redirect: 'manual' });
      const text = await response.text();
      const { status } = response;
      const isRight = address.length > MOST_READ ? status === 431 : status < 500 && status !== 431;
      if (!isRight || (status >= 400 && !hasSentence(text)))
        failed.push(`${status} ${address.slice(0, 80)} ${text.slice(0, 80)}`);
    }
  }
  return failed;
}

/** Whether a page or another answer says something in words. */
function hasSentence(text: string): boolean {
  const words = text.replaceAll(/<(style|script)\b[^]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, ' ');
  return /[A-Z“"{][^<>]{8,}[.”"}!]/.test(words);
}

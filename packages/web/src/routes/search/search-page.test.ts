import { expect, test } from 'vitest';
import { fetch } from '#lib/server/real-graph.fixture.ts';
import { kindCounts } from './kinds.ts';
import { load } from './+page.ts';

const page = async (search: string) => {
  const url = new URL(`http://localhost/search${search}`);
  return load({ url, fetch } as Parameters<typeof load>[0]);
};
const headings = (data: Awaited<ReturnType<typeof page>>) => data.sections.map(({ heading }) => heading);

test('results are in sections by kind, the kind of the best result first', async () => {
  const knee = await page('?q=knee');
  expect(headings(knee)[0]).toBe('Regions');
  expect(headings(knee)).toContain('Symptoms');
  expect(headings(knee).at(-1)).toBe('Sources');
});

test('of many results of a kind the best are shown, and all of them on a page of their own', async () => {
  const all = await page('?q=pain');
  const symptoms = all.sections.find(({ kind }) => kind === 'symptom')!;
  expect(symptoms.found.length).toBe(10);
  expect(symptoms.count).toBeGreaterThan(11);
  const own = await page('?q=pain&kind=symptom');
  expect(headings(own)).toEqual(['Symptoms']);
  expect(own.sections[0]!.count).toBe(symptoms.count);
  expect(own.sections[0]!.found.length).toBe(Math.min(100, symptoms.count));
  expect(kindCounts(all.answer!)).toEqual(kindCounts(own.answer!));
});

test.each([
  ['?q=knee&kind=source', ['Sources']],
  ['?q=knee&kind=SYMPTOM', ['Symptoms']],
  ['?q=knee&kind=point', ['Points']],
  ['?q=endometriosis', ['Ways on']],
  ['?q=GB300', ['Nearest names', 'Ways on']],
  ['?q=GB300&kind=symptom', ['Nearest names', 'Ways on']],
  ['?q=', ['Without a name']],
  ['', ['Without a name']],
  ['?q=%ED%A0%80', ['Ways on']],
  ['?q=%E2%80%8F', ['Without a name']],
  ['?q=%00%07', ['Without a name']],
])('%s has the sections %j', async (search, sections) =>
  expect(headings(await page(search))).toEqual(sections),
);

test('a kind of which there are no results has none; a kind that is none is ignored', async () => {
  expect(headings(await page('?q=huantiao&kind=symptom'))).toEqual([]);
  expect(headings(await page('?q=huantiao&kind=planet'))).toEqual(['Points']);
});

test('a question of two things comes first, also in the words of the page', async () => {
  expect(headings(await page('?q=insomnia+and+the+heart'))[0]).toBe('Between two things');
});

test('a row says why it was found only where no letter is marked', async () => {
  const glosses = async (search: string) =>
    (await page(search)).sections.flatMap(({ found }) =>
      found.flatMap((one) => ('gloss' in one && one.gloss) || []),
    );
  const named = await glosses('?q=huantiao');
  expect(named.join()).not.toMatch(/almost/);
  expect((await glosses('?q=hedache'))[0]).toMatch(/^Spelled almost like this/);
});

test('a long text is cut, which is said', async () => {
  const { text, isCut } = await page(`?q=${'knee+'.repeat(2000)}`);
  expect([text.length <= 200, isCut]).toEqual([true, true]);
  expect((await page('?q=knee')).isCut).toBe(false);
});

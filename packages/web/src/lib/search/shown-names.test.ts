import { expect, test } from 'vitest';
import { answerSearch, IN_LIST } from './answer-search.ts';
import { fetch } from '../server/real-graph.fixture.ts';
import { idWords, shownNames } from './shown-names.ts';

/** The names that are shown of the best thing for a text. */
async function shown(text: string) {
  const { things } = await answerSearch(fetch, text, IN_LIST);
  const { code, name, han, other } = shownNames(things[0]!);
  return [code, name.text, han?.text, other && `${other.text} (${other.language ?? ''})`];
}

test.each([
  ['huantiao', ['GB30', 'Huántiào', '環跳', undefined]],
  ['環跳', ['GB30', 'Huántiào', '環跳', undefined]],
  ['环跳', ['GB30', 'Huántiào', '环跳', undefined]],
  ['Stomach 36', ['ST36', 'Zúsānlǐ', '足三里', undefined]],
  ['D012585', [undefined, 'Sciatica', '坐骨神經痛', 'MeSH D012585 ()']],
  ['insomnia', [undefined, 'Sleeplessness', '失眠', 'insomnia (en)']],
])('%s', async (text, names) => expect(await shown(text)).toEqual(names));

test.each([
  ['doi:10.1155/2015/425108', 'DOI 10.1155/2015/425108'],
  ['PMC4619944', 'PMC4619944'],
  ['hpo:HP:0002315', 'HPO HP:0002315'],
  ['symptom:headache', 'symptom:headache'],
])('%s is written %s', (matched, words) => expect(idWords(matched)).toBe(words));

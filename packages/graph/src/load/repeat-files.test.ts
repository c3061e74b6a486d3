import { expect, test } from 'vitest';
import { repeatFiles } from './repeat-files.ts';
import { snapshotFrom } from './snapshot-from.ts';

const FILES = {
  'acupoints/GB.yaml': 'GB30: { name: Huantiao, names: { zh-Hant: 環跳 }, sources: { book: p. 1 } }',
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'symptoms.yaml': 'sciatica: { name: Sciatica }',
  'citations/a.yaml': `book: { type: book, title: B, study: { design: textbook }, cites: [page], seen: [x] }
page: { type: webpage, title: P, study: { design: web-article }, draws-on: { book: it says so }, seen: [x] }`,
  'claims/book.yaml': `via: page
claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, point-of: [channel:GB], locator: p. 1, said-as: { symptom:sciatica: 髀枢痛 } }]`,
  'classics/terms-a.yaml': 'symptom:sciatica: { terms: [髀枢痛] }',
  'classics/refused.yaml': '寒热: a cause',
};
const copyOf = (copy: number) =>
  repeatFiles(
    Object.entries(FILES).map(([name, text]) => ({ name, text })),
    copy,
  );

test('a copy is valid data in which every id is different', () => {
  const { graph, citations } = snapshotFrom(
    Object.fromEntries(copyOf(1).map(({ name, text }) => [name, text])),
  );
  expect(graph.nodes()).toEqual(['channel:GB1', 'acupoint:EX-GBA30', 'symptom:sciatica-1']);
  expect(graph.edges()).toEqual([
    'acupoint:EX-GBA30~point-of~channel:GB1',
    'acupoint:EX-GBA30~treats~symptom:sciatica-1',
  ]);
  expect(citations.get('citation:book-1')?.cites).toEqual(['citation:page-1']);
  expect(graph.getNodeAttributes('acupoint:EX-GBA30')).toMatchObject({
    name: 'Huantiao of EX-GBA30',
    sources: [{ citation: 'citation:book-1', locator: 'p. 1' }],
  });
});

test('two copies share no id', () => {
  expect(copyOf(1).map(({ name }) => name)).toContain('claims/book-1.yaml');
  expect(copyOf(2).map(({ name }) => name)).toContain('claims/book-2.yaml');
});

test('the copy of a heel or link vessel gets a new code that passes the check', () => {
  const [copied] = repeatFiles(
    [{ name: 'channels.yaml', text: 'YinHV: { name: A }\nYangLV: { name: B }' }],
    3,
  );
  expect(copied!.text).toBe('IH3: { name: A of IH3 }\nAL3: { name: B of AL3 }\n');
});

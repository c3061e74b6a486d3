import { expect, test } from 'vitest';
import { connectionWords } from './connection-words.ts';

const path = (...ids: string[]) => ({
  length: ids.length - 1,
  nodes: ids.map((id) => ({ id, kind: id.split(':')[0]!.toUpperCase(), label: id.split(':')[1]! })),
});

test.each([
  ['nothing', [], ''],
  ['one claim', [path('organ:a', 'region:z')], 'a claim names both'],
  [
    'a claim and more',
    [path('organ:a', 'region:z'), path('organ:a', 'channel:c', 'region:z')],
    'a claim names both, 1 other way shown',
  ],
  ['one thing between', [path('organ:a', 'channel:c', 'region:z')], 'by way of c'],
  [
    'things between',
    [
      path('organ:a', 'pattern:p', 'symptom:z'),
      path('organ:a', 'pattern:q', 'symptom:z'),
      path('organ:a', 'acupoint:r', 'symptom:z'),
    ],
    '1 point and 2 patterns are said to connect them',
  ],
  ['a longer way', [path('organ:a', 'pattern:p', 'channel:c', 'symptom:z')], 'by way of p and c'],
])('%s', (_, paths, words) => expect(connectionWords(paths)).toBe(words));

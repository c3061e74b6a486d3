import { expect, test } from 'vitest';
import { withoutFragments } from './lines.ts';
import { tokensOf } from '../text/tokens.ts';
import { partsOf } from './parts.ts';

const namedIn = (text: string, name: string) => {
  const start = text.indexOf(name);
  const mention = {
    start,
    end: start + name.length,
    entity: 'symptom:phlegm',
    others: [],
    by: 'name',
  } as const;
  const parts = partsOf(text, { tokens: tokensOf(text), mentions: [mention] });
  return withoutFragments(parts).some(({ kind }) => kind === 'name');
};

test('one character in a longer word of a heading is no name there', () => {
  expect(namedIn('痰热内扰型', '痰')).toBe(false);
  expect(namedIn('一、痰', '痰')).toBe(true);
  expect(namedIn('头痛型', '头痛')).toBe(true);
});

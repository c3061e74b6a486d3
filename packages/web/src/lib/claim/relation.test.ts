import { RELATION_KINDS } from '@jingluo/graph/vocabulary';
import { expect, it } from 'vitest';
import { relationEnum, relationKind } from './relation.ts';

it('turns every relation into the API’s name and back', () => {
  expect(RELATION_KINDS.map(relationEnum).map(relationKind)).toEqual(RELATION_KINDS);
  expect(relationEnum('studied-for')).toBe('STUDIED_FOR');
});

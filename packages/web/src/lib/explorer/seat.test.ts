import { expect, it } from 'vitest';
import { captionClaim } from './seat.ts';
import type { SpokeClaim } from './spoke.ts';

function words(subject: string, relation: SpokeClaim['relation'], object: string, from: string): string {
  const ends: SpokeClaim['ends'] = [
    { id: subject, label: subject },
    { id: object, label: object },
  ];
  const said = { sentence: '', level: 'uncited', standing: 'supported', works: 1, derived: false } as const;
  return captionClaim({ ...said, id: 'claim', subject, relation, object, ends }, from).words;
}

it('says beside one thing what that one thing is, not the heading of many', () => {
  expect(words('GB1', 'point-of', 'GB', 'GB')).toBe('a point of it');
  expect(words('migraine', 'kind-of', 'headache', 'headache')).toBe('a kind of it');
  expect(words('GB', 'has-quality', 'yang', 'GB')).toBe('a quality');
});

it('says the relation from the side of the thing that was opened', () => {
  expect(words('GB30', 'treats', 'sciatica', 'GB30')).toBe('said to treat');
  expect(words('GB30', 'treats', 'sciatica', 'sciatica')).toBe('said to be treated by');
});

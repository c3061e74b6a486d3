import { expect, it } from 'vitest';
import { boxOf, captionClaim, captionFound, nameSize, neighborSize } from './seat.ts';
import { overlaps } from '../scene/box.ts';
import type { SpokeClaim } from './spoke.ts';
import { treatsClaim } from './spoke.fixture.ts';

function words(subject: string, relation: SpokeClaim['relation'], object: string, from: string): string {
  const ends: SpokeClaim['ends'] = [
    { id: subject, label: subject },
    { id: object, label: object },
  ];
  return captionClaim(treatsClaim(subject, object, { relation, ends, level: 'uncited' }), from).words;
}

it('names one thing in the singular, not with the heading of many', () => {
  expect(words('GB1', 'point-of', 'GB', 'GB')).toBe('a point of it');
  expect(words('migraine', 'kind-of', 'headache', 'headache')).toBe('a kind of it');
  expect(words('GB', 'has-quality', 'yang', 'GB')).toBe('a quality');
});

it('words the relation from the side of the expanded thing', () => {
  expect(words('GB30', 'treats', 'sciatica', 'GB30')).toBe('said to treat');
  expect(words('GB30', 'treats', 'sciatica', 'sciatica')).toBe('said to be treated by');
});

it('leaves out “said to be” for derived claims, and names the added folders', () => {
  const claim: SpokeClaim = {
    id: 'by-rule',
    subject: 'sciatica',
    relation: 'involves',
    object: 'GB',
    level: 'uncited',
    standing: 'contested',
    works: 2,
    derived: true,
    againstSham: false,
    found: [],
    added: ['mine', 'yours'],
    sentence: '',
    ends: [
      { id: 'sciatica', label: 'sciatica' },
      { id: 'GB', label: 'GB' },
    ],
  };
  expect(captionClaim({ ...claim, relation: 'treats' }, 'GB')).toEqual({
    claim: 'by-rule',
    words: 'treated by · mine · yours',
    level: 'UNCITED',
    works: 2,
    derived: true,
    contested: true,
  });
});

it('the box has room for words beside a thing, or below it', () => {
  const seat = { x: 100, y: 50, width: 80, height: 50 };
  expect(boxOf({ ...seat, anchor: 'start' })).toEqual({ left: 88, right: 198, top: 22, bottom: 78 });
  expect(boxOf({ ...seat, anchor: 'end' })).toEqual({ left: 2, right: 112, top: 22, bottom: 78 });
  expect(boxOf({ ...seat, anchor: 'middle' })).toEqual({ left: 60, right: 140, top: 26, bottom: 130 });
});

it('the box of a short name has the size of the thing itself', () => {
  const seat = { x: 0, y: 0, width: 10, height: 12 };
  expect(boxOf({ ...seat, anchor: 'start' })).toEqual({ left: -12, right: 28, top: -20, bottom: 20 });
  expect(boxOf({ ...seat, anchor: 'middle' })).toEqual({ left: -26, right: 26, top: -24, bottom: 42 });
});

it('boxes that share some area overlap, boxes that only touch do not', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  const moved = (x: number, y: number) => ({ left: x, right: x + 10, top: y, bottom: y + 10 });
  expect([moved(9, 9), moved(-9, -9), moved(0, 0)].map((other) => overlaps(box, other))).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    [moved(10, 0), moved(-10, 0), moved(0, 10), moved(0, -10)].map((other) => overlaps(box, other)),
  ).toEqual([false, false, false, false]);
});

it('a name has room for the sign of an expandable thing, but not in the middle', () => {
  const named = { id: 'GB30', label: 'GB30 Huantiao' };
  const widths = (['plain', 'strong', 'middle'] as const).map((form) => nameSize(named, 300, form).width);
  expect(widths).toEqual([108, 119, 126]);
  expect(neighborSize({ ...named, claims: [] }, 'GB', 300)).toEqual(nameSize(named, 300, 'plain'));
});

it('writes what studies found of a thing: sham first, from whichever claim has it, and nothing twice', () => {
  const study = (against: 'SHAM' | 'USUAL_CARE') => ({
    level: 'RANDOMIZED' as const,
    studies: 1,
    participants: null,
    results: [{ against, result: 'BETTER' as const }],
  });
  const [treats, studied] = [
    treatsClaim('GB30', 'sciatica', { found: [study('USUAL_CARE')] }),
    treatsClaim('GB30', 'sciatica', { relation: 'studied-for', found: [study('SHAM'), study('USUAL_CARE')] }),
  ];
  expect(captionFound([treats, studied])).toEqual({
    counts: [{ result: 'BETTER', studies: 1 }],
    words: ['better than sham, 1 study', 'better than sham', 'against sham'],
  });
  expect(captionFound([treats])!.words[0]).toBe('better than usual care, 1 study');
  expect(captionFound([treatsClaim('GB30', 'sciatica')])).toBeUndefined();
});

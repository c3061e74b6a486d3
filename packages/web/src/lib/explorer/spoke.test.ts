import { expect, test } from 'vitest';
import { neighborsOf, type SpokeClaim } from './spoke.ts';
import { treatsClaim } from './spoke.fixture.ts';

const POINT = 'acupoint:SP6';
const treats = (name: string, more: Partial<SpokeClaim> = {}) => treatsClaim(POINT, `symptom:${name}`, more);
const around = (id: string, ...claims: SpokeClaim[]) =>
  neighborsOf({ id, label: id, total: claims.length, claims }).map((one) => one.id.replace(/.*:/, ''));

test('what a source disputes comes before what names no source, and before all that could push it out of sight', () => {
  const many = Array.from({ length: 12 }, (_, n) => treats(`many-${n}`, { works: 20 - n }));
  const other = treats('acted-on', { relation: 'acts-on', level: 'uncited' });
  const disputed = treats('disputed', { level: 'uncited', standing: 'contested' });
  expect(around(POINT, ...many, other, disputed)[0]).toBe('disputed');
});

test('of what warns the strongest comes first, the others in their turn', () => {
  const warning = (name: string, works: number) => treats(name, { relation: 'contraindicated-in', works });
  const all = [treats('one'), treats('two'), treats('three'), warning('pregnancy', 4), warning('fever', 1)];
  expect(around(POINT, ...all)).toEqual(['pregnancy', 'one', 'two', 'fever', 'three']);
});

test('of a symptom the point that sources warn of stands before those that are said to help', () => {
  const points = Array.from({ length: 9 }, (_, n) =>
    treatsClaim(`acupoint:ST${n}`, 'symptom:pregnancy', { level: 'randomized' }),
  );
  const warned = treatsClaim(POINT, 'symptom:pregnancy', { relation: 'contraindicated-in' });
  expect(around('symptom:pregnancy', ...points, warned)[0]).toBe('SP6');
});

test('of two claims about one thing the one that warns is first, whatever its level', () => {
  const claims = [
    treats('labour', { level: 'randomized' }),
    treats('labour', { id: 'warns', relation: 'contraindicated-in' }),
  ];
  const [neighbor] = neighborsOf({ id: POINT, label: POINT, total: 2, claims });
  expect(neighbor!.claims.map(({ relation }) => relation)).toEqual(['contraindicated-in', 'treats']);
});

import { expect, test } from 'vitest';
import { byPlace, mostSaid, type ListedSymptom } from './offered-symptoms.ts';

function symptom(
  name: string,
  { felt = [], broader = [], said = 0 }: { felt?: string[]; broader?: string[]; said?: number },
) {
  const end = (of: string) => ({ id: of, name: of });
  return {
    ...end(name),
    broader: broader.map(end),
    narrower: [],
    felt: { nodes: felt.map((region) => ({ object: end(region) })) },
    said: { totalCount: said },
  } satisfies ListedSymptom;
}

test('lists a symptom under every place where it is felt, or else under the place of its broader term', () => {
  const symptoms = [
    symptom('Foot pain', { felt: ['Foot'] }),
    symptom('Numbness', { felt: ['Foot', 'Ankle'] }),
    symptom('Toe pain', { broader: ['Foot pain'] }),
    symptom('Hemiplegia', {}),
  ];
  const groups = byPlace(symptoms).groups.map(({ name, symptoms: members }) => [
    name,
    members.map((member) => member.name),
  ]);
  expect(groups).toEqual([
    ['Ankle', ['Numbness']],
    ['Foot', ['Foot pain', 'Numbness', 'Toe pain']],
    ['No place named', ['Hemiplegia']],
  ]);
});

test('lists no more than a page has room for, and says how many are left', () => {
  const places = Array.from({ length: 130 }, (_, n) => `Place ${String(n).padStart(3, '0')}`);
  const felt = [
    ...places.map((place) => symptom(`Only ${place}`, { felt: [place] })),
    ...places.slice(50).map((place) => symptom(`Also ${place}`, { felt: [place] })),
    ...Array.from({ length: 900 }, (_, n) => symptom(`Symptom ${n}`, {})),
  ];
  const { groups, leftPlaces } = byPlace(felt);
  expect(leftPlaces).toBe(31);
  expect(groups.slice(0, -1).map(({ symptoms, left }) => [symptoms.length, left])).toEqual([
    ...Array.from({ length: 19 }, () => [1, 0]),
    ...Array.from({ length: 80 }, () => [2, 0]),
  ]);
  const last = groups.at(-1)!;
  expect([last.name, last.symptoms.length, last.left]).toEqual(['No place named', 421, 479]);
});

test('sorts by number of claims, and leaves out symptoms without claims', () => {
  const symptoms = [
    symptom('a', { said: 1 }),
    symptom('b', { said: 3 }),
    symptom('c', {}),
    symptom('d', { said: 2 }),
  ];
  expect(mostSaid(symptoms, 2).map(({ name }) => name)).toEqual(['b', 'd']);
});

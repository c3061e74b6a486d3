import { expect, test } from 'vitest';
import { shippedSnapshot } from '../read/shipped.ts';

const ARTICLE = 'citation:agelessherbs-sciatica';
const { graph } = shippedSnapshot();

/** The triples that the article states, by the number of the statement that opens their note. */
const ofStatement = (number: string): string[] =>
  graph
    .mapEdges((_, claim) => claim)
    .filter(({ evidence }) =>
      evidence.some(({ citation, note }) => citation === ARTICLE && note?.startsWith(number)),
    )
    .map(({ subject, relation, object }) => `${subject} ${relation} ${object}`)
    .sort();

test('C30: “or” is one statement, entered in one of its two readings', () => {
  expect(ofStatement('C30')).toEqual(['pattern:liver-qi-stagnation kind-of pattern:wood-imbalance']);
});

test('C36: the knee is a place the pain down the side of the leg reaches, not a pain of its own', () => {
  expect(ofStatement('C36')).toEqual(['symptom:sciatica-lateral felt-in region:knee']);
});

test('C41 and C42: the iliotibial band is joined to the organ that its sentence names, and not to sciatica', () => {
  expect([...ofStatement('C41'), ...ofStatement('C42')]).toEqual([
    'symptom:iliotibial-band-syndrome felt-in region:lateral-leg',
    'symptom:iliotibial-band-syndrome felt-in region:medial-leg',
    'symptom:iliotibial-band-syndrome involves organ:liver',
    'symptom:iliotibial-band-syndrome leads-to symptom:knee-pain',
  ]);
});

test('C52: numbness and tingling start in the low back', () => {
  expect(ofStatement('C52')).toEqual([
    'symptom:leg-numbness felt-in region:low-back',
    'symptom:leg-tingling felt-in region:low-back',
    'symptom:sciatica leads-to symptom:leg-numbness',
    'symptom:sciatica leads-to symptom:leg-tingling',
  ]);
});

test('C55: exercise is upkeep after the pain, and no treatment of it', () => {
  expect(ofStatement('C55')).toEqual(
    ['stretching', 'taiqi', 'weight-training', 'yoga'].map(
      (exercise) => `remedy:${exercise} upkeep-after symptom:sciatica`,
    ),
  );
  expect(graph.hasEdge('remedy:yoga~treats~symptom:sciatica')).toBe(false);
});

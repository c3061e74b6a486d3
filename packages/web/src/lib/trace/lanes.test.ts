import { expect, test } from 'vitest';
import { chooseRoutes, laneOf } from './lanes.ts';
import type { Hop, Match, Premise, TracedRoute } from './traced.ts';

function premise(subject: string, relation: string, object: string): Premise {
  const ends = { subject: { id: subject, name: subject }, object: { id: object, name: object } };
  return {
    id: `${subject}~${relation}~${object}`,
    sentence: '',
    relation,
    level: 'TRADITIONAL',
    works: 2,
    ...ends,
  };
}

function hop(subject: string, relation: string, object: string, premises: Premise[] = []): Hop {
  const derivedBy = premises.length > 0 ? 'channel-by-region' : null;
  return { ...premise(subject, relation, object), standing: 'SUPPORTED', evidence: [], derivedBy, premises };
}

function route(match: Match, via: string, claims: Hop[]): TracedRoute {
  const kind = claims.some(({ derivedBy }) => derivedBy !== null) ? 'BY_RULE' : 'SAID';
  return {
    kind,
    regions: null,
    match,
    level: 'TRADITIONAL',
    works: 2,
    via: { id: via, name: via },
    claims,
  };
}

const byRegion = hop('pain', 'INVOLVES', 'GB', [
  premise('pain', 'FELT_IN', 'Hip'),
  premise('GB', 'TRAVERSES', 'Hip'),
  premise('GB', 'TRAVERSES', 'Knee'),
  premise('pain', 'FELT_IN', 'Knee'),
]);

function lanesOf(routes: TracedRoute[]) {
  const { drawn, left } = chooseRoutes(routes);
  return { lanes: drawn.map(laneOf), left: left.length };
}

test('draws a derived hop through its first region, on top', () => {
  const { lanes, left } = lanesOf([
    route('EXACT', 'pain', [hop('pain', 'INVOLVES', 'GB')]),
    route('EXACT', 'pain', [byRegion]),
  ]);
  expect(lanes.map(({ derived, stop }) => [derived, stop])).toEqual([
    [true, { id: 'Hip', name: 'Hip', more: 1, before: 'felt in', after: 'traversed by' }],
    [false, undefined],
  ]);
  expect(lanes[0]!.legs.map(({ claim }) => claim)).toEqual(['pain~FELT_IN~Hip', 'GB~TRAVERSES~Hip']);
  expect(left).toBe(0);
});

test('stops at the pattern when a route goes through one', () => {
  const { lanes } = lanesOf([
    route('EXACT', 'pain', [hop('Stagnation', 'MANIFESTS_AS', 'pain'), hop('Stagnation', 'INVOLVES', 'GB')]),
  ]);
  expect(lanes[0]).toMatchObject({
    claim: 'Stagnation~INVOLVES~GB',
    derived: false,
    stop: { name: 'Stagnation', before: 'sign of', after: 'involves' },
  });
});

test('leaves hops to a broader term out of the drawing, and names the term', () => {
  const { lanes } = lanesOf([
    route('BROADER', 'Sciatica', [hop('pain', 'KIND_OF', 'Sciatica'), hop('Sciatica', 'INVOLVES', 'GB')]),
  ]);
  expect(lanes.map(({ claim, term, legs }) => [claim, term, legs.length])).toEqual([
    ['Sciatica~INVOLVES~GB', 'sciatica in general', 1],
  ]);
});

test('leaves repetitions for narrower terms to the list', () => {
  const { lanes, left } = lanesOf([
    route('EXACT', 'pain', [hop('pain', 'INVOLVES', 'GB')]),
    route('NARROWER', 'side', [hop('side', 'INVOLVES', 'GB')]),
    route('NARROWER', 'side', [hop('side', 'INVOLVES', 'GB', [...byRegion.premises])]),
  ]);
  expect(lanes.map(({ match }) => match)).toEqual(['EXACT']);
  expect(left).toBe(2);
});

test('what sources give for a kind of the symptom is drawn when it tells more than what they give for the symptom', () => {
  const pertains = hop('LR', 'PERTAINS_TO', 'Liver');
  const { lanes } = lanesOf([
    route('NARROWER', 'Inner side', [hop('side', 'INVOLVES', 'LR')]),
    route('EXACT', 'pain', [hop('Fire', 'MANIFESTS_AS', 'pain'), hop('Fire', 'INVOLVES', 'Liver'), pertains]),
  ]);
  expect(lanes.map(({ match, term }) => [match, term])).toEqual([
    ['NARROWER', 'inner side'],
    ['EXACT', ''],
  ]);
});

test('a route by an organ stops at the pattern or, without one, at the organ', () => {
  const pertains = hop('HT', 'PERTAINS_TO', 'Heart');
  const { lanes } = lanesOf([
    route('EXACT', 'pain', [hop('Fire', 'MANIFESTS_AS', 'pain'), hop('Fire', 'INVOLVES', 'Heart'), pertains]),
    route('EXACT', 'pain', [hop('pain', 'INVOLVES', 'Heart'), pertains]),
  ]);
  expect(lanes.map(({ stop, legs }) => [stop, legs.map(({ claim }) => claim)])).toEqual([
    [
      { id: 'Fire', name: 'Fire', more: 0, before: 'sign of', after: 'involves organ' },
      ['Fire~MANIFESTS_AS~pain', 'Fire~INVOLVES~Heart'],
    ],
    [
      { id: 'Heart', name: 'Heart', more: 0, before: 'involves', after: 'organ of' },
      ['pain~INVOLVES~Heart', 'HT~PERTAINS_TO~Heart'],
    ],
  ]);
});

test('beside many channels draws one stated and one derived route, and leaves the others to the list', () => {
  const stated = route('EXACT', 'pain', [hop('pain', 'INVOLVES', 'GB')]);
  const another = route('EXACT', 'pain', [hop('stasis', 'MANIFESTS_AS', 'pain')]);
  const rule = route('EXACT', 'pain', [byRegion]);
  expect(chooseRoutes([stated, another, rule], 1)).toEqual({ drawn: [rule, stated], left: [another] });
});

import { JOINING, type SaidThing } from '@jingluo/graph';
import { expect, test } from 'vitest';
import type { Fact } from './fact.ts';
import type { MapModel } from './map-model.ts';
import { type MapStructure, placeMap } from './place-map.ts';

type Parts = Partial<Omit<MapStructure, 'version'>>;
type Claim = Pick<Fact, 'subject' | 'relation' | 'object' | 'derived'>;

/** The map of some things that have places of their own, and of others, with claims between them. */
function mapOf(parts: Parts, others: readonly string[] = [], claims: readonly Claim[] = []): MapModel {
  const structure = { version: 'v1', elements: [], organs: [], channels: [], cycles: [], ...parts };
  const named = [...structure.elements, ...structure.organs, ...structure.channels];
  const points = structure.channels.flatMap((channel) => channel.points);
  const first = [...named, ...points].map(({ id }) => id);
  const things = [...first, ...others].map((id) => saidOf(id, first, claims));
  const steps = placeMap(
    structure,
    { things, claimCounts: {}, allCounted: true, left: 0 },
    new Map(others.map((id) => [id, `The name of ${id}`])),
  );
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function saidOf(id: string, first: readonly string[], claims: readonly Claim[]): SaidThing {
  const its = claims.filter(({ subject, object }) => subject === id || object === id);
  const joining = its.filter(({ relation, derived }) => !derived && JOINING.includes(relation));
  const neighbors = new Set(joining.map(({ subject, object }) => (subject === id ? object : subject)));
  return {
    id,
    claims: its.length,
    neighbors: neighbors.size,
    joins: [...neighbors].filter((one) => first.includes(one)),
    relations: its.flatMap(({ subject, relation }) => (subject === id ? [relation] : [])),
  };
}

const point = (code: string, number: number | null) => {
  const label = `${code}${number ?? ''}`;
  return { id: `acupoint:${label}`, label, number, hanzi: null };
};
const channel = (code: string, ...numbers: number[]) => ({
  id: `channel:${code}`,
  label: `${code} channel`,
  names: [],
  code,
  element: null,
  organ: null,
  points: numbers.map((number) => point(code, number)),
});
const fact = (subject: string, relation: Fact['relation'], object: string, derived = false): Claim => ({
  subject,
  relation,
  object,
  derived,
});

test('elements, organs, channels and points have their places, Han names and element', () => {
  const map = mapOf({
    elements: [{ id: 'element:wood', label: 'Wood', names: [{ text: '木', language: 'zh-Hans' }] }],
    organs: [
      {
        id: 'organ:gallbladder',
        label: 'Gallbladder',
        names: [
          { text: '胆', language: 'zh-Hans' },
          { text: '膽', language: 'zh-Hant' },
        ],
        element: { id: 'element:wood' },
      },
    ],
    channels: [
      {
        ...channel('GB'),
        label: 'Gallbladder channel',
        names: [{ text: '足少陽膽經', language: 'zh-Hant' }],
        element: { id: 'element:wood' },
        organ: { id: 'organ:gallbladder', names: [{ text: '膽', language: 'zh-Hant' }] },
        points: [{ ...point('GB', 30), hanzi: '環跳' }],
      },
    ],
    cycles: [
      {
        id: 'element:wood~generates~element:fire',
        relation: 'GENERATES',
        from: 'element:wood',
        to: 'element:fire',
      },
    ],
  });
  expect(map).toEqual({
    version: 'v1',
    nodes: [
      {
        id: 'element:wood',
        kind: 'element',
        label: 'Wood',
        han: '木',
        element: 'wood',
        degree: 99,
        place: { landscape: { x: -186.4, y: -60.6 }, portrait: { x: -186.4, y: -60.6 } },
      },
      {
        id: 'organ:gallbladder',
        kind: 'organ',
        label: 'Gallbladder',
        han: '膽',
        element: 'wood',
        degree: 90,
        place: { landscape: { x: -301.2, y: -124.8 }, portrait: { x: -301.2, y: -124.8 } },
      },
      {
        id: 'channel:GB',
        kind: 'channel',
        label: 'Gallbladder channel',
        han: '膽',
        element: 'wood',
        degree: 95,
        place: { landscape: { x: -890.9, y: -462 }, portrait: { x: -748, y: -580.2 } },
      },
      {
        id: 'acupoint:GB30',
        kind: 'acupoint',
        label: 'GB30',
        han: '環跳',
        element: 'wood',
        degree: 0,
        place: { landscape: { x: -997.2, y: -434.2 }, portrait: { x: -839.1, y: -538.1 } },
      },
    ],
    channels: [
      {
        id: 'channel:GB',
        code: 'GB',
        name: 'Gallbladder',
        han: '膽',
        element: 'wood',
        organ: 'organ:gallbladder',
      },
    ],
    claimCounts: {},
    allCounted: true,
    left: 0,
    cycles: [
      {
        id: 'element:wood~generates~element:fire',
        relation: 'GENERATES',
        from: 'element:wood',
        to: 'element:fire',
      },
    ],
  });
});

test('things without a place are left out; a channel without one is still listed, with its Han name', () => {
  const map = mapOf({
    elements: [{ id: 'element:ether', label: 'Ether', names: [] }],
    organs: [{ id: 'organ:gizzard', label: 'Gizzard', names: [], element: null }],
    channels: [
      { ...channel('XX', 1), names: [{ text: '無', language: 'zh-Hans' }] },
      { ...channel('GB', 45), id: 'channel:of-points-alone', points: [point('GB', 45), point('GB', null)] },
    ],
  });
  expect(map.nodes).toEqual([]);
  expect(map.channels.map(({ id, han }) => [id, han])).toEqual([
    ['channel:XX', '無'],
    ['channel:of-points-alone', undefined],
  ]);
});

test('a point with a role on its channel is marked; a crossing point is not a role', () => {
  const map = mapOf(
    { channels: [channel('GB', 30, 34, 40)] },
    [],
    [
      fact('acupoint:GB40', 'source-point-of', 'channel:GB'),
      fact('acupoint:GB30', 'crossing-point-of', 'channel:BL'),
      fact('acupoint:GB34', 'point-of', 'channel:GB'),
    ],
  );
  expect(map.nodes.filter(({ special }) => special).map(({ id }) => id)).toEqual(['acupoint:GB40']);
});

test('outer things have the number of their neighbours as degree, and higher degrees are placed first', () => {
  const { nodes } = mapOf(
    { channels: [channel('GB', 30, 34)] },
    ['symptom:a', 'symptom:b', 'symptom:lost', 'pattern:c'],
    [
      fact('acupoint:GB30', 'treats', 'symptom:a'),
      fact('acupoint:GB30', 'studied-for', 'symptom:a'),
      fact('acupoint:GB30', 'treats', 'symptom:b'),
      fact('symptom:b', 'involves', 'channel:GB'),
      fact('pattern:c', 'manifests-as', 'symptom:b'),
      // Derived claims do not count, nor do relations that place no symptom.
      fact('acupoint:GB34', 'treats', 'symptom:a', true),
      fact('symptom:a', 'felt-in', 'region:leg'),
    ],
  );
  expect(nodes.map(({ id, kind, degree }) => [id, kind, degree])).toEqual([
    ['channel:GB', 'channel', 95],
    ['acupoint:GB30', 'acupoint', 2],
    ['acupoint:GB34', 'acupoint', 0],
    ['pattern:c', 'pattern', 1],
    ['symptom:b', 'symptom', 3],
    ['symptom:a', 'symptom', 1],
    ['symptom:lost', 'symptom', 0],
  ]);
});

test('a symptom is placed near its points; a midline point counts a quarter as much as another', () => {
  const pointsOf: Record<string, string[]> = {
    'symptom:a': ['ST36'],
    'symptom:b': ['ST36', 'LI4'],
    'symptom:c': ['ST36', 'CV4'],
    'symptom:d': ['ST36', 'GV14'],
  };
  const map = mapOf(
    { channels: [channel('LI', 4), channel('ST', 36), channel('GV', 14), channel('CV', 4)] },
    Object.keys(pointsOf),
    Object.entries(pointsOf).flatMap(([id, points]) =>
      points.map((one) => fact(`acupoint:${one}`, 'treats', id)),
    ),
  );
  const angle = (id: string) => {
    const { x, y } = map.nodes.find((node) => node.id === id)!.place.landscape;
    return Math.round((Math.atan2(y, x) * 180) / Math.PI);
  };
  expect(['ST36', 'LI4', 'CV4', 'GV14'].map((code) => angle(`acupoint:${code}`))).toEqual([5, 63, 61, 177]);
  expect(Object.keys(pointsOf).map(angle)).toEqual([16, 35, 15, 13]);
});

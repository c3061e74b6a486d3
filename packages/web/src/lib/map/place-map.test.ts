import { expect, test } from 'vitest';
import type { Fact } from './fact.ts';
import { placeMap } from './place-map.ts';

type MapAnswer = Parameters<typeof placeMap>[0];
type Parts = {
  readonly [Part in 'elements' | 'organs' | 'channels' | 'cycles']?: MapAnswer[Part]['nodes'];
};

const answer = ({ elements = [], organs = [], channels = [], cycles = [] }: Parts): MapAnswer => ({
  dataset: { version: 'v1' },
  elements: { nodes: elements },
  organs: { nodes: organs },
  channels: { nodes: channels },
  cycles: { nodes: cycles },
});
const point = (code: string, number: number | null) => {
  const label = `${code}${number ?? ''}`;
  return { id: `acupoint:${label}`, label, number, hanzi: null };
};
const channel = (code: string, ...numbers: number[]) => ({
  __typename: 'Channel' as const,
  id: `channel:${code}`,
  label: `${code} channel`,
  names: [],
  code,
  element: null,
  organ: null,
  points: numbers.map((number) => point(code, number)),
});
const fact = (subject: string, relation: Fact['relation'], object: string, derived = false): Fact => ({
  id: `${subject}~${relation}~${object}`,
  subject,
  relation,
  object,
  level: 'traditional',
  standing: 'supported',
  derived,
});
const outer = (...ids: string[]) => {
  const named = ids.map((id) => ({ id, label: id }));
  return {
    patterns: named.filter(({ id }) => id.startsWith('pattern:')),
    symptoms: named.filter(({ id }) => id.startsWith('symptom:')),
  };
};

test('elements, organs, channels and points have their places, Han names and element', () => {
  const map = placeMap(
    answer({
      elements: [{ id: 'element:wood', label: 'Wood', names: [{ text: '木', language: 'zh-Hans' }] }],
      organs: [
        {
          __typename: 'Organ',
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
          subject: { id: 'element:wood' },
          object: { id: 'element:fire' },
        },
      ],
    }),
    outer(),
    [],
  );
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
  const map = placeMap(
    answer({
      elements: [{ id: 'element:ether', label: 'Ether', names: [] }],
      organs: [{ __typename: 'Organ', id: 'organ:gizzard', label: 'Gizzard', names: [], element: null }],
      channels: [
        { ...channel('XX', 1), names: [{ text: '無', language: 'zh-Hans' }] },
        { ...channel('GB', 45), id: 'channel:of-points-alone', points: [point('GB', 45), point('GB', null)] },
      ],
    }),
    outer(),
    [],
  );
  expect(map.nodes).toEqual([]);
  expect(map.channels.map(({ id, han }) => [id, han])).toEqual([
    ['channel:XX', '無'],
    ['channel:of-points-alone', undefined],
  ]);
});

test('claims are counted at each of their ends, once if both are the same', () => {
  const facts = [
    fact('acupoint:GB30', 'treats', 'symptom:sciatica'),
    fact('acupoint:GB30', 'located-in', 'region:buttock'),
    fact('element:wood', 'generates', 'element:wood', true),
  ];
  expect(placeMap(answer({}), outer(), facts).claimCounts).toEqual({
    'acupoint:GB30': 2,
    'symptom:sciatica': 1,
    'region:buttock': 1,
    'element:wood': 1,
  });
});

test('a point with a role on its channel is marked; a crossing point is not a role', () => {
  const map = placeMap(answer({ channels: [channel('GB', 30, 34, 40)] }), outer(), [
    fact('acupoint:GB40', 'source-point-of', 'channel:GB'),
    fact('acupoint:GB30', 'crossing-point-of', 'channel:BL'),
    fact('acupoint:GB34', 'point-of', 'channel:GB'),
  ]);
  expect(map.nodes.filter(({ special }) => special).map(({ id }) => id)).toEqual(['acupoint:GB40']);
});

test('outer things have the number of their neighbours as degree, and higher degrees are placed first', () => {
  const { nodes } = placeMap(
    answer({ channels: [channel('GB', 30, 34)] }),
    outer('symptom:a', 'symptom:b', 'symptom:lost', 'pattern:c'),
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
  const map = placeMap(
    answer({ channels: [channel('LI', 4), channel('ST', 36), channel('GV', 14), channel('CV', 4)] }),
    outer(...Object.keys(pointsOf)),
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

import { expect, test } from 'vitest';
import type { ComparedClaim } from './compare.graphql.ts';
import { claimsOfAspect, type ComparedThing, sideBySide, sourcesOf } from './side-by-side.ts';

type Evidence = ComparedClaim['evidence'][number];

const end = (id: string) => ({
  id,
  kind: id.split(':')[0]!.toUpperCase() as never,
  label: id.split(':')[1]!,
});
const by = (source: string, level: string, family: string[] = [], direction = 'SUPPORTS') =>
  ({
    direction,
    level,
    citation: { id: source, shortName: source, family: family.map((id) => ({ id })) },
  }) as Evidence;
const claim = (subject: string, relation: string, object: string, ...evidence: Evidence[]) =>
  ({
    id: `${subject}~${relation}~${object}`,
    relation,
    subject: end(subject),
    object: end(object),
    evidence,
  }) as ComparedClaim;
const thing = (id: string, claims: ComparedClaim[], throughPatterns: ComparedClaim[] = []) =>
  ({ entity: { ...end(id), name: id, names: [] }, claims, left: 0, throughPatterns }) as ComparedThing;

test('a thing has the symptoms of its patterns, and a source counts once for several patterns', () => {
  const dizzy = (pattern: string, ...evidence: Evidence[]) =>
    claim(pattern, 'MANIFESTS_AS', 'symptom:dizziness', ...evidence);
  const [symptoms] = sideBySide([
    thing(
      'organ:kidney',
      [],
      [dizzy('pattern:k1', by('book', 'TRADITIONAL')), dizzy('pattern:k2', by('book', 'TRADITIONAL'))],
    ),
    thing(
      'organ:liver',
      [],
      [
        claim('pattern:l1', 'INVOLVES', 'organ:liver', by('other', 'UNCITED')),
        dizzy('pattern:l1', by('web', 'UNCITED'), by('review', 'SYNTHESIZED')),
        claim('pattern:l1', 'MANIFESTS_AS', 'symptom:nausea', by('web', 'UNCITED')),
      ],
    ),
  ]);
  expect(symptoms).toEqual({
    key: 'symptoms',
    heading: 'Symptoms',
    isThroughPatterns: true,
    shared: [
      {
        id: 'symptom:dizziness',
        label: 'dizziness',
        sides: [
          { blocks: [{ source: 'book', name: 'book', level: 'TRADITIONAL' }], patterns: 2, disputes: 0 },
          {
            blocks: [
              { source: 'review', name: 'review', level: 'SYNTHESIZED' },
              { source: 'web', name: 'web', level: 'UNCITED' },
            ],
            patterns: 1,
            disputes: 0,
          },
        ],
      },
    ],
    alone: [
      [],
      [
        {
          id: 'symptom:nausea',
          label: 'nausea',
          sides: [
            undefined,
            { blocks: [{ source: 'web', name: 'web', level: 'UNCITED' }], patterns: 1, disputes: 0 },
          ],
        },
      ],
    ],
  });
  expect(sourcesOf(symptoms!)).toEqual(['book', 'review', 'web']);
});

test('sources of one family count once, at the highest level; disputing sources are counted separately', () => {
  const [treats] = sideBySide([
    thing('acupoint:A1', [
      claim(
        'acupoint:A1',
        'TREATS',
        'symptom:pain',
        by('protocol', 'REGISTERED', ['trial']),
        by('trial', 'RANDOMIZED', ['protocol']),
        by('doubt', 'RANDOMIZED', [], 'DISPUTES'),
        by('unsure', 'RANDOMIZED', [], 'NEUTRAL'),
      ),
    ]),
    thing('acupoint:A2', []),
  ]);
  expect(treats!.heading).toBe('Said to treat');
  expect(treats!.alone[0]![0]!.sides[0]).toEqual({
    blocks: [{ source: 'trial', name: 'trial', level: 'RANDOMIZED' }],
    patterns: 0,
    disputes: 1,
  });
});

test('a study that found nothing still studied a point', () => {
  const studied = claim(
    'acupoint:A1',
    'STUDIED_FOR',
    'symptom:pain',
    by('trial', 'RANDOMIZED', [], 'NEUTRAL'),
  );
  const [aspect] = sideBySide([thing('acupoint:A1', [studied]), thing('acupoint:A2', [])]);
  expect(aspect!.alone[0]![0]!.sides[0]!.blocks).toHaveLength(1);
});

test('each direction of a relation is an aspect; claims between the compared things are in none', () => {
  const aspects = sideBySide([
    thing('organ:kidney', [
      claim('organ:kidney', 'PAIRED_WITH', 'organ:bladder', by('book', 'TRADITIONAL')),
      claim('pattern:both', 'INVOLVES', 'organ:kidney', by('book', 'TRADITIONAL')),
      claim('symptom:fear', 'INVOLVES', 'organ:kidney', by('book', 'TRADITIONAL')),
    ]),
    thing('organ:bladder', [
      claim('organ:kidney', 'PAIRED_WITH', 'organ:bladder', by('book', 'TRADITIONAL')),
      claim('pattern:both', 'INVOLVES', 'organ:bladder', by('web', 'UNCITED')),
    ]),
  ]);
  expect(
    aspects.map(({ heading, shared, alone }) => [heading, shared.length, alone.map((rows) => rows.length)]),
  ).toEqual([
    ['Patterns', 1, [0, 0]],
    ['Symptoms said to involve it', 0, [1, 0]],
  ]);
});

test('of three things, what all share comes before what two share, then what more sources say', () => {
  const pain = (id: string, symptom: string, ...sources: string[]) =>
    claim(id, 'TREATS', symptom, ...sources.map((source) => by(source, 'TRADITIONAL')));
  const [treats] = sideBySide([
    thing('acupoint:A1', [
      pain('acupoint:A1', 'symptom:all', 'x'),
      pain('acupoint:A1', 'symptom:two', 'x', 'y', 'z'),
    ]),
    thing('acupoint:A2', [pain('acupoint:A2', 'symptom:all', 'x'), pain('acupoint:A2', 'symptom:two', 'x')]),
    thing('acupoint:A3', [pain('acupoint:A3', 'symptom:all', 'x'), pain('acupoint:A3', 'symptom:one', 'x')]),
  ]);
  expect(treats!.shared.map(({ label }) => label)).toEqual(['all', 'two']);
  expect(treats!.alone.map((rows) => rows.map(({ label }) => label))).toEqual([[], [], ['one']]);
});

test('the claims of an aspect are a list by relation and side', () => {
  expect(['treats-out', 'kind-of-in', 'paired-with', 'symptoms'].map(claimsOfAspect)).toEqual([
    { relation: 'treats', side: 'out' },
    { relation: 'kind-of', side: 'in' },
    { relation: 'paired-with', side: undefined },
    { relation: 'involves', side: 'in' },
  ]);
});

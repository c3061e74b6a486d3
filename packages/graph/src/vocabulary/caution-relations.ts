import type { RelationRows } from './relation.ts';

/** What sources warn of. Nobody is helped by what is not to be used, so no path goes over these (`caution`). */
export const CAUTION_RELATIONS = {
  'contraindicated-in': {
    subject: ['acupoint', 'remedy'],
    object: ['symptom'],
    forward: 'is said to be contraindicated in',
    inverse: 'is said to be a reason against',
    heading: 'Said to be contraindicated in',
    inverseHeading: 'Said to be contraindicated then',
    meaning: 'A source says not to use the point or remedy in people with the condition.',
    symmetric: false,
    sameKind: false,
    oneObject: false,
    membership: true,
    treatment: false,
    caution: true,
    pointRole: undefined,
  },
  'contraindicated-at': {
    subject: ['remedy'],
    object: ['acupoint'],
    forward: 'is said to be contraindicated at',
    inverse: 'is said to be no place for',
    heading: 'Said to be contraindicated at',
    inverseHeading: 'Said to be contraindicated there',
    meaning: 'A source says not to use the remedy at the point: not to needle it, or to burn no moxa on it.',
    symmetric: false,
    sameKind: false,
    oneObject: false,
    membership: false,
    treatment: false,
    caution: true,
    pointRole: undefined,
  },
} as const satisfies RelationRows;

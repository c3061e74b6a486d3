import type { EntityKind } from './kinds.ts';
import type { Relation, RelationRows } from './relation.ts';

/** Relations of points: where they belong, and their roles. */
export const POINT_RELATIONS = {
  'point-of': {
    subject: ['acupoint'],
    object: ['channel'],
    forward: 'is a point of',
    inverse: 'has the point',
    heading: 'Point of',
    inverseHeading: 'Points',
    meaning: 'The channel whose number series the point belongs to.',
    symmetric: false,
    sameKind: false,
    oneObject: true,
    membership: true,
    treatment: false,
    caution: false,
    pointRole: undefined,
  },
  'located-in': {
    subject: ['acupoint'],
    object: ['region'],
    forward: 'is located in',
    inverse: 'has located in it',
    heading: 'Located in',
    inverseHeading: 'Points located there',
    meaning: 'The region of the body in which a point lies.',
    symmetric: false,
    sameKind: false,
    oneObject: false,
    membership: true,
    treatment: false,
    caution: false,
    pointRole: undefined,
  },
  'has-phase': {
    subject: ['acupoint'],
    object: ['element'],
    forward: 'has the phase',
    inverse: 'is the phase of',
    heading: 'Phase',
    inverseHeading: 'Points of this phase',
    meaning: 'The element of one of the five shu points.',
    symmetric: false,
    sameKind: false,
    oneObject: true,
    membership: true,
    treatment: false,
    caution: false,
    pointRole: undefined,
  },
  'acts-on': {
    subject: ['acupoint'],
    object: ['organ', 'channel', 'region', 'symptom', 'pattern', 'quality'],
    forward: 'is said to act on',
    inverse: 'is said to be acted on by',
    heading: 'Said to act on',
    inverseHeading: 'Points said to act on it',
    meaning:
      'What a work says that a point does, with its verb: clears heat, quickens blood, calms the mind.',
    symmetric: false,
    sameKind: false,
    oneObject: false,
    membership: true,
    treatment: false,
    caution: false,
    pointRole: undefined,
  },
  'jing-well-point-of': ownPoint('jing-well point', 'First of the five shu points.'),
  'ying-spring-point-of': ownPoint('ying-spring point', 'Second of the five shu points.'),
  'shu-stream-point-of': ownPoint('shu-stream point', 'Third of the five shu points.'),
  'jing-river-point-of': ownPoint('jing-river point', 'Fourth of the five shu points.'),
  'he-sea-point-of': ownPoint('he-sea point', 'Fifth of the five shu points.'),
  'source-point-of': ownPoint('source point', 'Yuan point of the channel.'),
  'connecting-point-of': ownPoint('connecting point', 'Luo point of the channel.'),
  'cleft-point-of': ownPoint('cleft point', 'Xi point of the channel.'),
  'front-mu-point-of': pointOf(['organ'], {
    name: 'front-mu point',
    meaning: 'Point of the chest or belly where the qi of an organ gathers.',
    pointRole: 'special',
    oneObject: true,
  }),
  'back-shu-point-of': pointOf(['organ'], {
    name: 'back-shu point',
    meaning: 'Point of the back that answers to an organ.',
    pointRole: 'special',
    oneObject: true,
  }),
  'lower-he-sea-point-of': pointOf(['organ'], {
    name: 'lower he-sea point',
    meaning: 'Point of the leg that answers to a fu organ.',
    pointRole: 'special',
    oneObject: true,
  }),
  'meeting-point-of': pointOf(['region', 'organ', 'quality'], {
    name: 'meeting point',
    meaning: 'One of the eight hui points.',
    pointRole: 'special',
    oneObject: false,
  }),
  'confluent-point-of': pointOf(['channel'], {
    name: 'confluent point',
    meaning: 'Opens one of the eight extraordinary vessels.',
    pointRole: 'special',
    oneObject: true,
  }),
  'crossing-point-of': pointOf(['channel'], {
    name: 'crossing point',
    meaning: 'Another channel passes through the point.',
    pointRole: 'crossing',
    oneObject: false,
  }),
  'mother-point-of': pointByRule('mother point', 'Five-shu point whose phase generates that of the channel.'),
  'child-point-of': pointByRule('child point', 'Five-shu point whose phase that of the channel generates.'),
  'horary-point-of': pointByRule('horary point', 'Five-shu point of the same phase as the channel.'),
} as const satisfies RelationRows;

type Role = Pick<Relation, 'meaning' | 'pointRole' | 'oneObject'> & { readonly name: string };

function pointOf(object: readonly EntityKind[], { name, ...role }: Role): Relation {
  return {
    subject: ['acupoint'],
    object,
    forward: `is ${article(name)} ${name} of`,
    inverse: `has the ${name}`,
    heading: `${capital(name)} of`,
    inverseHeading: capital(name),
    symmetric: false,
    sameKind: false,
    membership: false,
    treatment: false,
    caution: false,
    ...role,
  };
}

function ownPoint(name: string, meaning: string): Relation {
  return pointOf(['channel'], { name, meaning, pointRole: 'own', oneObject: true });
}

function pointByRule(name: string, meaning: string): Relation {
  return pointOf(['channel'], { name, meaning, pointRole: 'by-rule', oneObject: false });
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { RelationKind } from '../../../vocabulary/relations.ts';
import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const POINT_OF: ClaimRule = {
  relation: 'point-of',
  ofTopic: true,
  sure: [
    'S be? … point|points|acupoint|acupoints on|of|along|from O',
    'S be on|of|along O',
    'S belong~ to O',
    'S lie~|located on|along O',
    'S 属|归属|归|属于|是 O',
  ],
  weak: ['S on|of O!'],
  labels: { objects: ['meridian|channel', '归经|经络|所属经络'] },
};

/** A channel passes through points of others. */
export const CROSSING_POINT_OF: ClaimRule = {
  relation: 'crossing-point-of',
  ofTopic: true,
  joins: (subject, object) => !isOfChannel(subject, object),
  weak: [
    'S crossing|meeting|intersection|intersecting point|points of|with O',
    'crossing|meeting|intersection point|points|pt of|with O',
    'S intersection of|with O',
    'O pass~|meet~|cross~|intersect~ through|at S',
    'intersection of|with O',
    'S 为 O 交会穴',
    'O 交会穴',
  ],
};

/** `GB30` is a point of `GB`. */
function isOfChannel(point: string, channel: string): boolean {
  return /[A-Z]+/.exec(point)?.[0] === channel.split(':')[1];
}

/** The element of one of the five shu points, in brackets after its name. */
export const HAS_PHASE: ClaimRule = {
  relation: 'has-phase',
  ofTopic: true,
  weak: ['S well|spring|stream|river|sea point|pt (|（ O!', 'well|spring|stream|river|sea point|pt (|（ O!'],
};

/** What points of a role are called. */
const ROLES: readonly { relation: RelationKind; english: string; chinese: string }[] = [
  { relation: 'jing-well-point-of', english: 'jing_well|well', chinese: '井穴' },
  { relation: 'ying-spring-point-of', english: 'ying_spring|spring', chinese: '荥穴' },
  { relation: 'shu-stream-point-of', english: 'shu_stream|stream', chinese: '输穴' },
  { relation: 'jing-river-point-of', english: 'jing_river|river', chinese: '经穴' },
  { relation: 'he-sea-point-of', english: 'he_sea|sea', chinese: '合穴' },
  { relation: 'source-point-of', english: 'source|yuan|yuan_source', chinese: '原穴' },
  { relation: 'connecting-point-of', english: 'connecting|luo|luo_connecting', chinese: '络穴' },
  { relation: 'cleft-point-of', english: 'cleft|xi|xi_cleft|accumulating', chinese: '郄穴' },
  { relation: 'front-mu-point-of', english: 'front_mu|mu|alarm', chinese: '募穴' },
  { relation: 'back-shu-point-of', english: 'back_shu|associated_shu|transporting', chinese: '背俞穴|俞穴' },
  { relation: 'lower-he-sea-point-of', english: 'lower_he_sea|lower_sea', chinese: '下合穴' },
  { relation: 'meeting-point-of', english: 'hui_meeting|hui|influential|meeting', chinese: '会穴|八会穴' },
  { relation: 'confluent-point-of', english: 'confluent|master|opening', chinese: '八脉交会穴' },
];

export const POINT_ROLES: readonly ClaimRule[] = ROLES.map(({ relation, english, chinese }) => ({
  relation,
  ofTopic: true,
  sure: [`S ${english} point|points|pt|pts of|on|for O`, `S 为|是 O ${chinese}`, `S , O ${chinese}`],
  weak: [
    `${english} point|points|pt|pts of|on|for O`,
    `${english} point|points of O , S!`,
    `O ${english} point|points … S`,
    `O ${chinese} S`,
  ],
}));

export const POINT_OF_EXAMPLES: ClaimExamples = {
  relation: 'point-of',
  says: {
    '{acupoint:GB30} is a point on the {channel:GB}.': ['GB30 GB'],
    '{acupoint:ST36} belongs to the {channel:ST}.': ['ST36 ST'],
    '# {acupoint:BL23}\n位于{region:low-back}，属{channel:BL}。': ['BL23 BL'],
  },
  saysNot: ['{acupoint:GB30} opens the {channel:GB}.'],
};

export const POINT_ROLE_EXAMPLES: ClaimExamples = {
  relation: 'he-sea-point-of',
  says: {
    '{acupoint:GB34} is the He-Sea point of the {channel:GB}.': ['GB34 GB'],
    '{acupoint:GB34}; he-sea point of the {channel:GB}; {symptom:knee-pain}': ['GB34 GB'],
    '{acupoint:GB34}是{channel:GB}的合穴。': ['GB34 GB'],
  },
  saysNot: ['{acupoint:GB34} is a point of the {channel:GB}.'],
};

export const CROSSING_POINT_OF_EXAMPLES: ClaimExamples = {
  relation: 'crossing-point-of',
  says: {
    '{acupoint:SP6} is the meeting point of the {channel:SP}, {channel:LR} and {channel:KI}.': [
      'SP6 LR',
      'SP6 KI',
    ],
  },
  saysNot: ['{acupoint:SP6} lies on the {channel:SP}.'],
};

export const HAS_PHASE_EXAMPLES: ClaimExamples = {
  relation: 'has-phase',
  says: {
    '# {acupoint:LU5}\nHe-sea point ({element:water}) of the {channel:LU}': ['LU5 water'],
  },
  saysNot: ['{acupoint:LU5} is near a spring of {element:water}.'],
};

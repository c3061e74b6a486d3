import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

/** What arranges qualities: in `the colour red` the colour is none. */
const CLASSES = new Set(
  ['season', 'colour', 'taste', 'climate', 'emotion', 'hour', 'limb', 'yin-or-yang', 'yin', 'yang'].map(
    (name) => `quality:${name}`,
  ),
);

export const CORRESPONDS_TO: ClaimRule = {
  relation: 'corresponds-to',
  joins: (subject) => !CLASSES.has(subject),
  sure: [
    'S belong~|correspond~|relate~|pertain~ to O',
    'S be associated|related|connected|linked|aligned|paired with|to O',
    'O be associated|related|connected|linked|aligned with|to S',
    'S be? represented|ruled|governed by O',
    'O govern~|rule~|include~|encompass~|correspond_to S',
    'O element organs|season|colour|color|taste|emotion|tissue|climate be S',
    'S 五行? 属|属于|对应|归 O',
    'O 对应|主 S',
  ],
  weak: [
    'organ|organs|season|colour|color|taste|flavour|flavor|emotion|tissue|climate|sense_organ|sense|sound of|for O element? is|are|was|include S',
    'S of O element',
    'S , … time of O',
    'O be … energy of S',
    'O represent~|symbolize~|reflect~ S',
    'S is O',
  ],
  labels: {
    subjects: [
      'organ|zang|fu|season|colour|color|taste|flavour|flavor|emotion|climate|tissue|tissues|sense|orifice|direction|sound|body_part',
      '五脏|五腑|脏|腑|五官|形体|季节|五季|五色|颜色|五味|五志|情志|五气|气候',
    ],
  },
  leadIns: [
    'association|associations|correspondence|correspondences|attributes|qualities of|with O',
    'O 对应',
  ],
};

export const CORRESPONDS_TO_EXAMPLES: ClaimExamples = {
  relation: 'corresponds-to',
  says: {
    'The {organ:liver} and {organ:gallbladder} belong to {element:wood}.': ['liver wood', 'gallbladder wood'],
    '{quality:spring} is associated with {element:wood}.': ['spring wood'],
    'The associations of {element:water} are:\nSEASON: {quality:winter}\nORGAN: {organ:kidney}': [
      'winter water',
      'kidney water',
    ],
    '# {element:fire}\nYin Organ: {organ:heart}\nSeason: {quality:summer}': ['heart fire', 'summer fire'],
    '{element:wood} goes with {quality:anger} and is associated with {quality:spring}, and {element:fire} with {quality:joy}.':
      ['spring wood'],
    '{organ:liver}属{element:wood}。': ['liver wood'],
  },
  saysNot: [
    'The {quality:season} has something to do with {element:wood}, and {element:wood} is associated with the {quality:colour}.',
    'A bowl of {element:water} warms the {organ:kidney}.',
  ],
};

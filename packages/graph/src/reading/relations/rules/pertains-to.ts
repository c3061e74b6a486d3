import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const PERTAINS_TO: ClaimRule = {
  relation: 'pertains-to',
  ofTopic: true,
  sure: [
    'O govern~|rule~|dominate~ S',
    'O open~ into|in|to|at S',
    'S be governed|ruled|controlled|dominated|nourished by O',
    'S belong~|pertain~ to O',
    'S be related|associated|connected|linked|tied to|with O',
    'O^ 开窍于|其华在|在体合|在窍为|在体为|其充在 S',
    'O!! 主 S!!',
  ],
  weak: [
    'O control~|nourish~|manage~ S!',
    'O be associated|related|connected|linked with|to S',
    'S home|house|residence|mirror|window of O',
    'S! 属 O!',
    'O be in_charge_of|responsible_for S',
  ],
};

export const PERTAINS_TO_EXAMPLES: ClaimExamples = {
  relation: 'pertains-to',
  says: {
    'The {organ:liver} governs the {region:tendons}.': ['tendons liver'],
    'The {organ:kidney} opens into the {region:ear}.': ['ear kidney'],
    '{region:bones} are related to the {organ:kidney}.': ['bones kidney'],
    '{organ:liver}主{region:tendons}。': ['tendons liver'],
  },
  saysNot: ['The {organ:liver} lies near the {region:spine}.'],
};

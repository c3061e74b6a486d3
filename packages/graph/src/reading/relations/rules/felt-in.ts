import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const FELT_IN: ClaimRule = {
  relation: 'felt-in',
  joining: 'to into down',
  sure: [
    'S be felt|experienced in|on|at|along|over|around O',
    'S 放射至|放射到|牵及|连及|扩散到|扩散至|累及|牵引|牵涉 O',
  ],
  weak: [
    'S be located|localized|localised|centered|centred|concentrated in|on|at|along|over|around O',
    'S radiate~|spread~|shoot~|travel~|extend~ to|down|into|along|through|across|over|up|in O',
    'S run~|running|go~|move~ from|down|into|along|through|across|up O',
    'S located|centered|centred|localized|felt in|on|at|along|over|around O',
    'S occur~|appear~|manifest~|present in|on|at|along O',
    'S affect~|impact~|reach~ O',
    'S be in|on|at|along O',
    'S!! in|on|along|down|across O!',
    'S start~|begin~ in|at|from O',
    'S 位于 O',
  ],
};

export const FELT_IN_EXAMPLES: ClaimExamples = {
  relation: 'felt-in',
  says: {
    '{symptom:sciatica} often radiates down the {region:posterior-leg} to the {region:foot}.': [
      'sciatica posterior-leg',
      'sciatica foot',
    ],
    '{symptom:numbness} is felt in the {region:toe} and {region:ankle}.': ['numbness toe', 'numbness ankle'],
    '{symptom:lower-abdominal-pain}放射至{region:low-back}。': ['lower-abdominal-pain low-back'],
  },
  saysNot: [
    '{symptom:headache}: press the {region:hand}.',
    '{acupoint:LI4} is in the {region:hand}, and {symptom:headache} is what it is for.',
  ],
};

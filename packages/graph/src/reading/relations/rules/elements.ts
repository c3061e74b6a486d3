import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const GENERATES: ClaimRule = {
  relation: 'generates',
  sure: [
    'S generate~|produce~|create~|feed~|feeds|nourish~|nurture~|engender~ O!',
    'S be the? mother of O!',
    'S! 生 O!',
  ],
};
export const CONTROLS: ClaimRule = {
  relation: 'controls',
  sure: ['S control~|restrain~|check~|overcome~|restrict~ O!', 'S! 克 O!'],
};

export const GENERATES_EXAMPLES: ClaimExamples = {
  relation: 'generates',
  says: {
    '{element:wood} generates {element:fire}, and {element:fire} generates {element:earth}.': [
      'wood fire',
      'fire earth',
    ],
    '{element:wood}生{element:fire}。': ['wood fire'],
  },
  saysNot: ['{element:wood} and {element:fire} are elements.'],
};

export const CONTROLS_EXAMPLES: ClaimExamples = {
  relation: 'controls',
  says: {
    '{element:water} controls {element:fire}.': ['water fire'],
    '{element:metal}克{element:wood}。': ['metal wood'],
  },
  saysNot: ['{element:water} generates {element:wood}.'],
};

import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const ACTS_ON: ClaimRule = {
  relation: 'acts-on',
  ofTopic: true,
  object: ['organ', 'channel'],
  weak: [
    'S tonif~|tonify~|strengthen~|nourish~|regulate~|harmonize~|harmonise~|warm~|course~|clear~|benefit~|support~|activate~|supplement~|open~ O!',
    'S 补|益|调|健|疏|养|清|和|通 O!',
  ],
};

export const ACTS_ON_EXAMPLES: ClaimExamples = {
  relation: 'acts-on',
  says: {
    '{acupoint:BL23} tonifies the {organ:kidney}.': ['BL23 kidney'],
    '{acupoint:ST36}健{organ:spleen}。': ['ST36 spleen'],
  },
  saysNot: ['{acupoint:BL23} lies behind the {organ:kidney}.'],
};

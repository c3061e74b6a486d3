import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const KIND_OF: ClaimRule = {
  relation: 'kind-of',
  sure: [
    'S! , a|another|one type|kind|form|variety|subtype of O!!',
    'S be a|another|one? type|kind|form|variety|subtype of O!',
    'S 是|属于 O! 的? 一种',
  ],
};

export const KIND_OF_EXAMPLES: ClaimExamples = {
  relation: 'kind-of',
  says: {
    '{symptom:migraine} is a type of {symptom:headache}.': ['migraine headache'],
  },
  saysNot: ['{symptom:migraine} is worse than {symptom:headache}.'],
};

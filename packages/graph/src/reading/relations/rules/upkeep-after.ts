import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const UPKEEP_AFTER: ClaimRule = {
  relation: 'upkeep-after',
  leadIns: ['after|once O is|are|was|have|has subsided|gone|resolved|passed|eased|cleared|healed'],
  weak: [
    'after|once O is|are|was|have|has? subsided|gone|resolved|passed|eased|cleared|healed … S',
    'S prevent~ O from? returning|coming|recurrence',
  ],
};

export const UPKEEP_AFTER_EXAMPLES: ClaimExamples = {
  relation: 'upkeep-after',
  says: {
    'Once {symptom:sciatica} has subsided, {remedy:yoga} and {remedy:stretching} keep the back fit.': [
      'yoga sciatica',
      'stretching sciatica',
    ],
    'After {symptom:sciatica} has gone, keep the back fit. This includes {remedy:yoga}.': ['yoga sciatica'],
  },
  saysNot: ['{remedy:yoga} is good for {symptom:sciatica}.'],
};

import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const INVOLVES: ClaimRule = {
  relation: 'involves',
  sure: [
    'S be related|linked|connected|attributed|associated|ascribed to|with O',
    'S involve~ O',
    'S belong~ to O',
    'S 与 O 有关|相关|密切|关系',
    'S 属于|归于|责之于|责之|病位在|病在 O',
  ],
  weak: [
    'S affect~|impact~ O',
    'S mean~|indicate~|suggest~ … O involvement',
    'O! involvement in S!',
    'S 属 O 经|病',
  ],
};

export const INVOLVES_EXAMPLES: ClaimExamples = {
  relation: 'involves',
  says: {
    '{symptom:lateral-leg-pain} is related to the {channel:GB}.': ['lateral-leg-pain GB'],
    '{symptom:irritability} involves the {organ:liver}.': ['irritability liver'],
    '{symptom:low-back-pain}与{organ:kidney}关系密切。': ['low-back-pain kidney'],
  },
  saysNot: ['The {channel:GB} is long. {symptom:headache} is common.'],
};

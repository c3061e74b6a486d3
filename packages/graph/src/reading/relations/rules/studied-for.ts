import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const STUDIED_FOR: ClaimRule = {
  relation: 'studied-for',
  sure: [
    'effect|effects|efficacy|effectiveness|benefit|benefits|safety|role of S … for|on|in|against|in_treating|in_the_treatment_of|in_the_management_of|in_patients_with|to_treat O',
    'trial|trials|study|studies|review|meta-analysis|evidence of|on|about S … for|in|on|in_treating|in_the_treatment_of O',
    'patient|patients|participant|participants|adults|women|men|people|subjects|cases with|suffering_from O … received|receive|receiving|treated|randomized|randomised|randomly|assigned|allocated|underwent … S',
    'S 治疗 O 疗效|临床疗效|效果|临床观察|观察|研究|临床研究',
    '观察|探讨|评价|比较|研究|评估 S 治疗|对 O',
  ],
  weak: [
    'compare~|test~|evaluate~|investigate~|assess~|examine~ S … in|for|on O',
    'O patient|patients … received|receive|receiving|assigned|allocated|underwent|treated_with … S',

    'S for|in|on O : a? randomized|randomised|systematic|meta|pilot|controlled|clinical|protocol|review',
  ],
};

export const STUDIED_FOR_EXAMPLES: ClaimExamples = {
  relation: 'studied-for',
  says: {
    'We assessed the efficacy of {remedy:acupuncture} for {symptom:sciatica}.': ['acupuncture sciatica'],
    'Sixty patients with {symptom:low-back-pain} were randomly assigned to {remedy:acupuncture} or {remedy:massage}.':
      ['acupuncture low-back-pain', 'massage low-back-pain'],
    '观察{remedy:electroacupuncture}治疗{symptom:sciatica}的临床疗效。': ['electroacupuncture sciatica'],
  },
  saysNot: [
    '{remedy:acupuncture} is good for {symptom:sciatica}.',
    'Patients with {symptom:low-back-pain} often sleep badly.',
  ],
};

import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const CONTRAINDICATED_IN: ClaimRule = {
  relation: 'contraindicated-in',
  ofTopic: true,
  sure: [
    'S be contraindicated|forbidden|prohibited|unsafe|avoided in|during|for|by|with O',
    'S should|must|can not|never be used|needled|pressed|stimulated|applied|massaged|given|done|taken during|in|for|on|by|if|when O',
    'S should|must be avoided in|during|by|for|if|when O',
    'avoid~ S during|in|if|when|with|while O',
    'not|never|dont use|press|needle|stimulate|massage|apply|take S during|in|if|when|on|while O',
    'should|must not|never be used|needled|pressed|stimulated|applied|massaged during|in|for|on O',
    'O should|must avoid|not use S',
    'S O 禁用|慎用|忌用|禁针|不宜|忌|禁',
    'O 禁用|慎用|忌用|禁针|不宜 S',
    'O 禁用|慎用|忌用|禁针|不宜|忌',
  ],
};

export const CONTRAINDICATED_AT: ClaimRule = {
  relation: 'contraindicated-at',
  sure: ['S be contraindicated|forbidden|prohibited at|on O', 'O 不宜|禁|忌 S'],
};

export const CONTRAINDICATED_IN_EXAMPLES: ClaimExamples = {
  relation: 'contraindicated-in',
  says: {
    '{acupoint:LI4} should not be used during {symptom:pregnancy}.': ['LI4 pregnancy'],
    'Because {acupoint:LI4} moves the blood, it must never be used during {symptom:pregnancy}.': [
      'LI4 pregnancy',
    ],
    '{remedy:moxibustion} is contraindicated in {symptom:fever}.': ['moxibustion fever'],
    'Avoid {acupoint:SP6} during {symptom:pregnancy}.': ['SP6 pregnancy'],
    '{symptom:pregnancy}禁用{acupoint:LI4}。': ['LI4 pregnancy'],
  },
  saysNot: [
    '{acupoint:LI4} is used during {symptom:childbirth}.',
    '{acupoint:PC6} is safe in {symptom:pregnancy}.',
  ],
};

export const CONTRAINDICATED_AT_EXAMPLES: ClaimExamples = {
  relation: 'contraindicated-at',
  says: {
    '{remedy:moxibustion} is contraindicated at {acupoint:LU10}.': ['moxibustion LU10'],
  },
  saysNot: ['{remedy:moxibustion} is applied at {acupoint:CV4}.'],
};

import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

/** Of qualities, the signs of tongue and pulse show a pattern. */
const isSign = (object: string): boolean =>
  !object.startsWith('quality:') || /-(?:tongue|pulse|coating|spots|tip|beat)/.test(object);

export const MANIFESTS_AS: ClaimRule = {
  relation: 'manifests-as',
  ofTopic: true,
  ofAnythingNear: true,
  joining: 'with',
  joins: (_, object) => isSign(object),
  sure: [
    'S manifest~|present~ itself? as|with|in|by O',
    'S show~|appear~ up? itself? as O',
    'S be characterized|characterised|marked|accompanied|indicated|evidenced by O',
    'symptom|sign|manifestation|indication|indicator|feature of S include|are|is|such_as|like O',
    'S symptom|sign include|are|such_as|like O',
    'O be a? sign|signs|symptom|symptoms|indication|indications|manifestation|indicator of S',
    'O be associated|linked|connected with|to S',
    'S with symptom|sign such_as|like|including O',
    'S 表现为|症见|证见|多见|症状为|症状有|症状包括 O',
    'O 等 S! 症状|表现|证候',
    'S!! 之 O!',
    'O indicate~|signal~|point_to S',
  ],
  weak: [
    'O common|seen|found|occur with|in S',
    'S be associated|linked|connected|related with|to O',
    'S be often|commonly? seen|found with|in O',
    'there be O',
    'there may|can|might|will be O',
    'you|patient|patients|person|they|people|one|sufferer|sufferers may|might|can|will|would|often feel|experience|have|notice|suffer|complain|report of|from? O',
    'S would|will|may|might|can|often have|include|feature|is|are O',
    'S! type|pattern O!',
    'S! 型|的|证 O!',
    'S 出现|可见|可有|伴有|常见|表现 O',
    'symptom|sign|other_symptom include|are|such_as O',
    'S :|-|–|— O',
    'S (|（ O',
    'in_case_of S :|-|–|—|, O',
    'in_addition_to O',
    'O 与 S 有关|相关|密切',
    'when|if|with|in S , … you|patient|patients|there|one|people may|might|can|will|often feel|notice|experience|have|be|suffer O',
    'symptom|sign of this … include|are|is O',
  ],
  leadIns: [
    'O be linked|associated|related|connected|attributed to|with',
    'symptom|symptoms|sign|signs|manifestation|manifestations|indications|features … of|with|in|from|by S',
    'S symptom|sign|manifestation|presentation',
    'S 症状|表现|临床表现|证候|主症|主证|特征',
  ],
  labels: {
    objects: [
      'symptom|symptoms|sign|signs|manifestations|clinical_manifestations|key_symptoms|presentation|tongue|pulse',
      '症状|临床表现|表现|证候|主症|主证|症见|证见|辨证要点|诊断要点|辨证|舌象|脉象|舌脉|舌|脉',
    ],
  },
};

export const MANIFESTS_AS_EXAMPLES: ClaimExamples = {
  relation: 'manifests-as',
  says: {
    '{pattern:kidney-deficiency} often manifests as {symptom:low-back-pain} and {symptom:tinnitus}.': [
      'kidney-deficiency low-back-pain',
      'kidney-deficiency tinnitus',
    ],
    'The symptoms of {pattern:liver-qi-stagnation} include {symptom:irritability}, {symptom:chest-tightness} and {quality:string-taut-pulse}.':
      [
        'liver-qi-stagnation irritability',
        'liver-qi-stagnation chest-tightness',
        'liver-qi-stagnation string-taut-pulse',
      ],
    '{symptom:night-sweats} are a sign of {pattern:yin-deficiency}.': ['yin-deficiency night-sweats'],
    'These are the signs of {pattern:yin-deficiency}:\n- {symptom:night-sweats}\n- {symptom:dry-mouth}, mostly at night':
      ['yin-deficiency night-sweats', 'yin-deficiency dry-mouth'],
    '# {pattern:kidney-yang-deficiency}\nIn addition to {symptom:low-back-pain}, there may be {symptom:cold-limbs}.':
      ['kidney-yang-deficiency low-back-pain', 'kidney-yang-deficiency cold-limbs'],
    '# {pattern:blood-stasis}\nSymptoms: {symptom:chest-pain}; {quality:purple-tongue}': [
      'blood-stasis chest-pain',
      'blood-stasis purple-tongue',
    ],
    '# 1. {pattern:kidney-deficiency}\nLasting {symptom:low-back-pain}, {symptom:tinnitus}, {symptom:dizziness}.':
      ['kidney-deficiency low-back-pain', 'kidney-deficiency tinnitus', 'kidney-deficiency dizziness'],
    '{symptom:migraine} is typically linked to:\n- {pattern:liver-qi-stagnation} after long stress\n- {pattern:blood-stasis}':
      ['liver-qi-stagnation migraine', 'blood-stasis migraine'],
    '- {pattern:kidney-yin-deficiency} (hot at night, {symptom:night-sweats}, {symptom:dry-mouth})': [
      'kidney-yin-deficiency night-sweats',
      'kidney-yin-deficiency dry-mouth',
    ],
    '{pattern:kidney-deficiency}表现为{symptom:low-back-pain}、{symptom:tinnitus}。': [
      'kidney-deficiency low-back-pain',
      'kidney-deficiency tinnitus',
    ],
    '# {pattern:cold-dampness-obstruction}\n【诊断要点】{symptom:lower-abdominal-pain}，得热则减；{quality:deep-pulse}。':
      ['cold-dampness-obstruction lower-abdominal-pain', 'cold-dampness-obstruction deep-pulse'],
  },
  saysNot: [
    '{pattern:kidney-yin-deficiency} (the yin kind) and {symptom:headache} are two things.',
    'What are the symptoms of {pattern:yin-deficiency}?',
    '{pattern:yin-deficiency} manifests as {quality:anger}.',
    '{pattern:yin-deficiency} is a pattern. {symptom:headache} is another matter.',
  ],
};

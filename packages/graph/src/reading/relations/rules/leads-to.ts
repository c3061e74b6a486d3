import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const LEADS_TO: ClaimRule = {
  relation: 'leads-to',
  joiningSubjects: 'with',
  sure: [
    'S cause~|trigger~|provoke~|induce~ O',
    'S lead~|led to O',
    'S result~ in O',
    'S bring~|brought on|about O',
    'S give~|gave rise to O',
    'S culminate~|end~ in O',
    'O be caused|triggered|provoked|induced|brought_on|brought_about by S!',
    'O be due|owed|attributed|attributable to S!',
    'O be? the_result_of|a_result_of|because_of|result_of S!',
    'O result~|arise~|stem~|derive~|come~ from S!',
    'O caused|triggered|induced by S!',
    'O! due to S!',
    'S! 导致|引起|引发|造成|诱发|所致 O',
    'O 由|因|多因|多由 S 引起|导致|所致|造成|诱发|而致|引发|而起',
  ],
  weak: [
    'S produce~|create~|generate~ O',
    'S contribute~ to O',
    'S develop~|turn~|progress~|transform~ into|to O',
    'O!! from S!',
    'O occur~|happen~|appear~|develop~ when|because|from S!',
    'S be a? root? cause|reason|root|source of|for|behind O',
    'cause|causes|reason of|for O is|are|was|include S!',
    'S! underlying|underlie~ O',
    'root? imbalance|cause|pattern associated|behind with? O be S!',
  ],
  leadIns: [
    'O be caused|triggered by',
    'O be due to',

    'cause|causes|reasons|etiology|pathology … of|for|behind O',
    'what|which cause~|causes O',
    'O 病因|原因|病机',
  ],
};

/** What a complaint brings with it. */
export const BRINGS_WITH_IT: ClaimRule = {
  relation: 'leads-to',
  ofTopic: true,
  unlessOf: 'pattern',
  subject: ['symptom'],
  object: ['symptom'],
  sure: [
    'symptom|sign of S include|are|such_as|like O',
    'S! symptom|sign include|are|such_as|like O',
    'O be a? sign|signs|symptom|symptoms of S!',
  ],
  weak: [
    'S be characterized|characterised|marked|accompanied by O',
    'O symptom|symptoms associated_with|of S!',
    '症状 包含|包括|有|为 O',
    'there may|can be O',
  ],
};

export const LEADS_TO_EXAMPLES: ClaimExamples = {
  relation: 'leads-to',
  says: {
    '{pattern:liver-qi-stagnation} causes {symptom:headache}.': ['liver-qi-stagnation headache'],
    '{symptom:sciatica} is usually caused by {symptom:disc-herniation}.': ['disc-herniation sciatica'],
    '{symptom:low-back-pain} due to {pattern:kidney-deficiency} is dull.': [
      'kidney-deficiency low-back-pain',
    ],
    'Long {symptom:stress} may lead to {pattern:liver-qi-stagnation}.': ['stress liver-qi-stagnation'],
    'Symptoms of {symptom:sciatica} include {symptom:leg-numbness}.': ['sciatica leg-numbness'],
    '{pattern:blood-stasis}可引起{symptom:chest-pain}。': ['blood-stasis chest-pain'],
    '{symptom:disc-herniation}引起的{symptom:sciatica}较常见。': ['disc-herniation sciatica'],
  },
  saysNot: [
    'What causes {symptom:headache}? Many ask whether {pattern:liver-qi-stagnation} causes {symptom:headache}.',
    '{symptom:headache} and {symptom:fever} are common.',
    'It is unclear if {symptom:stress} causes {symptom:headache}.',
  ],
};

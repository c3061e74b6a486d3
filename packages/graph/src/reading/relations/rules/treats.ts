import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const TREATS: ClaimRule = {
  relation: 'treats',
  ofTopic: true,
  joining: '之 型 to',
  sure: [
    'S treat~|relieve~|alleviate~|ease~|soothe~|cure~ O',
    'S help~ with|against O',
    'S used|indicated|recommended|useful|helpful|effective for|in|against|to_treat|to_relieve O',
    'use|uses of S be for O',
    'S help~ to? treat|relieve|alleviate|ease|soothe|cure|reduce|manage|resolve|combat|fight|overcome|calm|stop|lessen O',
    'S help~ in|by treating|relieving|alleviating|easing|reducing|managing O',
    'S work~ well|best|wonders? for|on|against O',
    'S be good|great|excellent|wonderful|best|better|effective|useful|helpful|beneficial|indicated|recommended|ideal|suitable|popular for|in|against|with O',
    'S be used|employed|prescribed|chosen|selected|pressed|needled to treat|relieve|alleviate|ease|reduce|manage|help|address O',
    'S be used|employed|prescribed|applied|selected for|in O',
    'S be effective|useful|helpful|good at|in|for treating|relieving|easing|alleviating|reducing|managing|the_treatment_of O',
    'S be indicated|selected in_cases_of|in_case_of|where|when O',
    'S point|points|remedy|remedies|treatment|treatments|therapy|therapies|choice for|of|against O',
    'S point|points|remedy for treating|relieving|easing|reducing|alleviating|the_treatment_of O',
    'O be treated|relieved|eased|alleviated|helped|managed|cured|soothed with|by|using|through S',
    'O respond~ well? to S',
    'S 主治|治疗|缓解|舒缓|减轻|专治|善治|可治|能治|治愈|消除|改善 O',
    'S 用于|适用于|常用于 O',
    'S 用来|用以|用于 治疗|缓解 O',
    'S 对|针对 O 有效|疗效|效果|有益|有帮助|有一定',
    '对|针对 O 有效|疗效|效果',
  ],
  weak: [
    'S treatment|therapy|relief of|for O',
    'S reduce~|improve~|resolve~|address~|fight~|combat~|stop~|lessen~|manage~|diminish~|decrease~|heal~|calm~|clear~ O',
    'S! for O!',
    'S to treat|relieve|alleviate|ease|soothe|reduce|manage|diminish|decrease|help O',
    'for O , … use|press|massage|needle|stimulate|try|choose|select|add|combine|apply|hold S',
    'to treat|relieve|ease|alleviate|help|reduce|soothe O , … use|press|massage|needle|stimulate|try|choose|select|add|combine|apply S',
    'use~|press~|massage|massaging|needle~|stimulate~|apply~|add~|try~ S for|to_treat|to_relieve|to_ease|to_help|to_reduce|to_alleviate|to_help_with O',
    'O! 取|选取|选用|选|常选|可选|针刺|加用|配合|搭配|配伍|可取|灸|加配|可加|配|加 S!',
    '如果|若|伴有|伴|兼 O … 加|加上|则加|配|加用 S',
    'O! 者|型|证 … 配|加|取|加用|配用 S',
    'S : O!',
    'S help~ … for O',
    'S help~ people|patients|those|women|sufferers with O',
    'S help~ O!',
    'S be no|not better|superior|more_effective|effective … for|in|against O',
    'if|when … O , … use|press|pressing|massage|needle|try|stimulate|apply|hold S',
    'S 治|止|疗|祛|除 O',
    '对|针对 O 有',
    'O 治疗 … 取|选取|选用|选|常选 S',
    'O! S! 治疗|按摩|疗法',
    'treat~|relieve~|ease|easing|alleviate~|soothe~|reduce~ O with|by|using|through|via S',
    'be? indicated|used|good|helpful|useful|effective for|in O',
    'for O!',
    'point|points|remedy for|of|against O',
    'point|points|remedy for treating|relieving|easing|reducing|alleviating O',
  ],
  leadIns: ['remedies|herbs|techniques|therapies|treatments … for|relieve|treat|ease|alleviate|help_with O'],
  labels: {
    objects: [
      'indication|indications|treats|uses|use|used_for|good_for|helps_with|benefits|clinical_application|clinical_uses',
      '主治|适应症|适应证|功用主治|功能主治|主治病症|主治疾病|临床应用',
    ],
  },
};

/** What a treatment is made of, where the complaint that it is for is spoken of. */
export const TREATMENT_OF_TOPIC: ClaimRule = {
  relation: 'treats',
  ofTopic: true,
  ofAnythingNear: true,
  weak: ['treatment|treatments|therapy … include|includes|combines|involves|consists_of S'],
};

/** Lists of points. Other remedies that stand among them are no points. */
export const POINTS_TREAT: ClaimRule = {
  relation: 'treats',
  ofTopic: true,
  subject: ['acupoint'],
  leadIns: [
    'point|points|acupoint|acupoints … for|relieve~|treat~|ease~|alleviate~|help_with O',
    'O point|points|acupoint|acupoints',
    'O 穴位|取穴|选穴|主穴|配穴|针灸处方|针灸|针灸治疗|按摩|艾灸',
  ],
  labels: {
    subjects: [
      '处方|取穴|选穴|主穴|配穴|穴位|针灸处方|方穴',
      'point|points|acupoints|point_selection|point_prescription|points_to_use|main_points|treatment',
    ],
  },
};

export const TREATS_EXAMPLES: ClaimExamples = {
  relation: 'treats',
  says: {
    '{acupoint:LI4} relieves {symptom:headache} and {symptom:dental-pain}.': [
      'LI4 headache',
      'LI4 dental-pain',
    ],
    '{acupoint:BL23}, {acupoint:BL25} and {acupoint:GB30} are useful for {symptom:low-back-pain}.': [
      'BL23 low-back-pain',
      'BL25 low-back-pain',
      'GB30 low-back-pain',
    ],
    'Many find that {remedy:acupressure} helps with {symptom:insomnia}.': ['acupressure insomnia'],
    '{symptom:knee-pain} can be treated with {remedy:moxibustion}.': ['moxibustion knee-pain'],
    'For {symptom:nausea}, press {acupoint:PC6} with the thumb.': ['PC6 nausea'],
    '# {acupoint:GB34}\nIt is often used for {symptom:knee-pain}.': ['GB34 knee-pain'],
    '# {acupoint:GB34}\nIndications: {symptom:knee-pain}; {symptom:leg-numbness}, {symptom:hemiplegia}': [
      'GB34 knee-pain',
      'GB34 leg-numbness',
      'GB34 hemiplegia',
    ],
    '# Points for {symptom:sciatica}\n- {acupoint:GB30}: in the buttock.\n- Press {acupoint:BL40} for a minute.':
      ['GB30 sciatica', 'BL40 sciatica'],
    '{acupoint:GB20}; {region:occiput}; treats {symptom:headache}, clears the head': ['GB20 headache'],
    '# {acupoint:PC6}\nThe {channel:PC} runs there. Pressing this point can relieve {symptom:nausea}.': [
      'PC6 nausea',
    ],
    '# {symptom:sciatica}\nA good course of treatment should include {remedy:acupuncture} and {remedy:yoga}.':
      ['acupuncture sciatica', 'yoga sciatica'],
    'Does {acupoint:HT7} help with {symptom:insomnia}?\nYes, it often does.': ['HT7 insomnia'],
    'There is no evidence that {remedy:massage} relieves {symptom:fever}.': ['not massage fever'],
    '{acupoint:LI4}主治{symptom:headache}、{symptom:dental-pain}等。': ['LI4 headache', 'LI4 dental-pain'],
    '# {acupoint:ST36}\n位于小腿外侧。主治{symptom:stomach-pain}、{symptom:vomiting}。': [
      'ST36 stomach-pain',
      'ST36 vomiting',
    ],
    '{symptom:insomnia}可取{acupoint:HT7}、{acupoint:SP6}。': ['HT7 insomnia', 'SP6 insomnia'],
    '取{acupoint:BL15}、{acupoint:PC6}，{remedy:acupuncture}平补平泻，治疗{symptom:palpitations}。': [
      'BL15 palpitations',
      'PC6 palpitations',
    ],
    '【配穴】{pattern:blood-stasis}者，配{acupoint:SP10}；{pattern:liver-kidney-deficiency}者，配{acupoint:KI3}。':
      ['SP10 blood-stasis', 'KI3 liver-kidney-deficiency'],
    '{pattern:heart-spleen-deficiency}表现为{symptom:insomnia}。\n取穴{acupoint:BL15}、{acupoint:HT7}。': [
      'BL15 heart-spleen-deficiency',
      'BL15 insomnia',
      'HT7 heart-spleen-deficiency',
      'HT7 insomnia',
    ],
    '{symptom:insomnia}常见。\n# {pattern:liver-fire}\n{symptom:insomnia}，{symptom:dizziness}。\n穴位：{acupoint:LR2}、{acupoint:GB20}':
      ['LR2 liver-fire', 'LR2 insomnia', 'GB20 liver-fire', 'GB20 insomnia'],
    '{acupoint:SP6}位于小腿。该穴位主治{symptom:insomnia}。\n1、止痛\n针灸此穴能缓解{symptom:headache}。': [
      'SP6 insomnia',
      'SP6 headache',
    ],
    '# {pattern:liver-qi-stagnation}\n【处方】{acupoint:LR3}、{acupoint:LR14}': [
      'LR3 liver-qi-stagnation',
      'LR14 liver-qi-stagnation',
    ],
  },
  saysNot: [
    '# {acupoint:PC6}\nThe {channel:PC} runs there. {symptom:nausea} is common.',
    'If {remedy:acupuncture} relieves {symptom:headache}, the pulse becomes slow.',
    'Can {remedy:acupuncture} cure {symptom:asthma}?',
    'Drink {remedy:herbal-supplement} in the morning. {symptom:headache} is common in spring.',
    'With a {symptom:headache}, the muscle at {acupoint:LI4} feels hard.',
    '{symptom:headache}和{acupoint:LI4}在文献中常一起出现。',
  ],
};

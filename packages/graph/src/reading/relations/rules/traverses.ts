import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const TRAVERSES: ClaimRule = {
  relation: 'traverses',
  ofTopic: true,
  joining: 'to from then through along into down up over across past via 至 到 经 过 入 沿 上 下 循',
  sure: [
    'S run~|running|runs|go~|goes|pass~|passes|travel~|flow~|extend~|descend~|ascend~|course~|wind~|circulate~|move~ from|to|through|along|down|up|over|across|past|around|into|behind|on|between|via|inside|by|in O',
    'S traverse~|cross~|enter~|reach~|encircle~|skirt~|follow~ O',
    'S begin~|start~|originate~|arise~|end~|finish~|terminate~ at|in|on|from|near|inside|by|with O',
    'S connect~ to|with O',
    'S 循行|经过|起于|循|行于|止于|上行|下行|通过|贯|贯穿|络于|络|入|至|绕|过|上至|下至|分布于 O',
  ],
  weak: [
    'go~|goes|run~|pass~|travel~|flow~|descend~|ascend~|continue~ from|to|through|along|down|up|over|across|past|around|into O',
    '起于|循行|经过|上行|下行|止于|至|绕 O',
  ],
};

export const TRAVERSES_EXAMPLES: ClaimExamples = {
  relation: 'traverses',
  says: {
    'The {channel:LI} runs from the {region:hand} to the {region:face}.': ['LI hand', 'LI face'],
    'The {channel:BL} begins at the {region:eye}, passes over the {region:head} and descends along the {region:spine}.':
      ['BL eye', 'BL head', 'BL spine'],
    '{channel:LR}起于{region:toe}，上行至{region:knee}。': ['LR toe', 'LR knee'],
  },
  saysNot: [
    'The {channel:LI} is yang. The {region:hand} is warm.',
    'Hold the {region:hand} and think of the {channel:LI}.',
  ],
};

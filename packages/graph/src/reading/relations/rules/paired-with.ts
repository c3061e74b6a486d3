import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

export const PAIRED_WITH: ClaimRule = {
  relation: 'paired-with',
  sure: ['S be paired|coupled|partnered|twinned with|to O', 'S! 与|和 O! 相表里|互为表里|表里'],
  weak: [
    'S is|are|was|form … pair|couple',
    'S have|has … interior|internally|exterior relationship|relation|connection|related|connected with|to O',
    'S be internally|externally|exteriorly|interiorly related|connected to|with O',
    'S be paired|coupled|partners',
    'S 相表里|互为表里',
    'S pair~|partner~ with O',
  ],
};

export const PAIRED_WITH_EXAMPLES: ClaimExamples = {
  relation: 'paired-with',
  says: {
    'The {organ:liver} is paired with the {organ:gallbladder}.': ['gallbladder liver'],
    '{channel:LR} and {channel:GB} are paired.': ['GB LR'],
    '{channel:KI}与{channel:BL}相表里。': ['BL KI'],
  },
  saysNot: ['The {organ:liver} is larger than the {organ:gallbladder}.'],
};

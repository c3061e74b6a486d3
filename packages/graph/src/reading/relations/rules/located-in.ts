import type { ClaimExamples, ClaimRule } from '../claim-rule.ts';

/** They are all over the body: that a point lies in a muscle does not say where it is. */
const TISSUES = new Set(
  ['muscles', 'bones', 'tendons', 'vessels', 'skin', 'tissues', 'connective-tissue', 'blood', 'marrow'].map(
    (name) => `region:${name}`,
  ),
);

export const LOCATED_IN: ClaimRule = {
  relation: 'located-in',
  ofTopic: true,
  joins: (_, object) => !TISSUES.has(object),
  joining: 'at in on of between',
  sure: [
    'S be? located|found|situated|positioned on|in|at|between|behind|over|within|inside|along|near|below|above|under|just|midway|next_to O',
    'S lie~|lies|sit~|sits on|in|at|between|behind|within|inside|along|below|above O',
    'S be on|in|at|behind|between O',
  ],
  weak: [
    'S 位于 O',
    'S! 在 O!',
    'S be above|below|beneath|under|over|near|next_to|beside|inside|along O',
    'S be located|found|situated … on|in|at|from|below|above|between O',
    'S be … from O',
    'located|found|situated on|in|at|between|behind|over|within|inside|along|near|just O',
    'antero_lateral|lateral|medial|anterior|posterior|radial|ulnar|dorsal|palmar|flexor|inner|outer aspect|side|surface|border of O',
    'on|in|at|above|below|behind|between O!',
    'S : on|in|at|behind|between O',
  ],
  labels: { objects: ['location|where|where_to_find', '定位|位置|取法|部位'] },
};

export const LOCATED_IN_EXAMPLES: ClaimExamples = {
  relation: 'located-in',
  says: {
    '{acupoint:LI4} is located on the {region:hand}, between the {region:thumb} and the {region:index-finger}.':
      ['LI4 hand', 'LI4 thumb', 'LI4 index-finger'],
    'Find {acupoint:GB20}, which is in the {region:occiput}.': ['GB20 occiput'],
    '# {acupoint:BL40}\nLocation: in the {region:knee}, in the middle of the crease': ['BL40 knee'],
    '# {acupoint:BL40}\n位于{region:knee}后面中央。': ['BL40 knee'],
  },
  saysNot: [
    '{acupoint:LI4} acts on the {region:face}.',
    'Place your {region:thumb} beside you and look for {acupoint:LI4}.',
  ],
};

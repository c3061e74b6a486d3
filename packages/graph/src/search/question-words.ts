/*
The words of a question that are not part of a name. Folded as by `searchWords`: lower case, no apostrophes.
*/

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry no meaning of their own. */
export const STOP_WORDS = set(`
  a am an any are as be been but can could did else ever exactly get gets give given good got had has have
  he her his how however i if is it its just kind may me mine might more most much my no not one our ours please really
  said say says she should show so some tell that the their them then there these they thing things this those too us
  was we were what whats when where which who why will would you your yours
  best body chinese medicine people tcm
`);

/** Words that relate two things. */
export const LINK_WORDS = set(`
  and or with to do does for from between about via through
  affect affects affecting effect effects influence influences help helps helping cause causes causing
  connect connects connected connecting connection connections relate relates related relation relations relationship
  link links linked involve involves involved role treat treats treating treatment used use using
  和 與 与 跟 同
`);

/** Words of place: `pain in the knee` is one thing. */
export const PLACE_WORDS = set(
  'in on at of down up along around inside outside behind under over into near across',
);

/** Words that ask for a comparison. */
export const COMPARE_WORDS = set(
  'compare compares compared comparing comparison vs versus differ differs difference differences different',
);

/** Words that ask for points. */
export const POINT_WORDS = set('point points acupoint acupoints');

/** Words before `points` that add nothing: `acupuncture points`. */
export const BEFORE_POINTS = set('acupuncture acupressure pressure trigger massage');

/** Words for the kind of a named thing. */
export const KIND_WORDS = set(`
  point points acupoint acupoints organ organs channel channels meridian meridians symptom symptoms pattern patterns
  element elements phase phases
`);

/** Sensations without a place. With a part of the body they are one thing: `pain` in `foot pain`. */
export const SENSATIONS = set(`
  pain pains ache aches aching soreness numbness weakness swelling stiffness tension cramp cramps spasm itching heat cold
  coldness dryness pressure tingling
`);

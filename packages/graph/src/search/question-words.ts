/*
The words of a question that name nothing. Folded as `searchWords` folds: lower case, no apostrophes.
*/

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** They only hold a sentence together. */
export const STOP = set(`
  a am an any are as be been but can could did else ever exactly get gets give given good got had has have
  he her his how however i if is it its just kind may me mine might more most much my no not one our ours please really
  said say says she should show so some tell that the their them then there these they thing things this those too us
  was we were what whats when where which who why will would you your yours
  best body chinese medicine people tcm
`);

/** They join two things. */
export const LINK = set(`
  and or with to do does for from between about via through
  affect affects affecting effect effects influence influences help helps helping cause causes causing
  connect connects connected connecting connection connections relate relates related relation relations relationship
  link links linked involve involves involved role treat treats treating treatment used use using
  和 與 与 跟 同
`);

/** They say where something is: `pain in the knee` is one thing. */
export const PLACE = set(
  'in on at of down up along around inside outside behind under over into near across',
);

/** They ask for a comparison. */
export const COMPARE = set(
  'compare compares compared comparing comparison vs versus differ differs difference differences different',
);

/** They ask for points. */
export const POINTS = set('point points acupoint acupoints');

/** What stands before `points` and adds nothing: `acupuncture points`. */
export const BEFORE_POINTS = set('acupuncture acupressure pressure trigger massage');

/** They say of what kind a named thing is. */
export const KIND_WORDS = set(`
  point points acupoint acupoints organ organs channel channels meridian meridians symptom symptoms pattern patterns
  element elements phase phases
`);

/** What is felt, without a place: beside a part of the body they make one thing with it, as `pain` in `foot pain`. */
export const BARE = set(`
  pain pains ache aches aching soreness numbness weakness swelling stiffness tension cramp cramps spasm itching heat cold
  coldness dryness pressure tingling
`);

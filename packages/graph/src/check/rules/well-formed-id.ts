import { localId } from '../../text/label.ts';
import { HEEL_AND_LINK_VESSELS } from '../../vocabulary/channels.ts';
import { kindOf } from '../../vocabulary/kinds.ts';
import type { Rule } from '../rule.ts';

/** WHO codes of channels and points: two capital letters and a number, or EX- and a body part for extra points. */
const CODE = /^(?:[A-Z]{2}\d{0,2}|EX-[A-Z]{1,3}\d{1,2})$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for `symptom:low-back-pain`, `acupoint:GB30`, `citation:qin-z-2015-review`. */
export function isWellFormedId(id: string): boolean {
  const local = localId(id);
  if (kindOf(id) === 'channel' && HEEL_AND_LINK_VESSELS.some((code) => code === local)) return true;
  return (isCoded(id) ? CODE : SLUG).test(local);
}

function isCoded(id: string): boolean {
  const kind = kindOf(id);
  return kind === 'channel' || kind === 'acupoint';
}

export const wellFormedId: Rule = {
  name: 'well-formed-id',
  description:
    'Local ids are lower case words joined by hyphens; channels and points have their WHO code, the heel and link vessels theirs without the space.',
  check(dataset) {
    return [...dataset.entities, ...dataset.citations].flatMap((record) => {
      const local = localId(record.id);
      if (isWellFormedId(record.id)) return [];
      const tip = isCoded(record.id)
        ? 'A WHO code: GB, GB30, EX-HN5; YinHV, YangHV, YinLV and YangLV for the heel and link vessels.'
        : 'Lower case words joined by hyphens: low-back-pain, qin-z-2015-review.';
      return [
        { ...record.at([]), rule: 'well-formed-id', message: `\`${local}\` is no well-formed id`, tip },
      ];
    });
  },
};

import { localId } from '../../text/label.ts';
import { pointCount } from '../../vocabulary/channels.ts';
import type { Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

const NUMBERED = /^([A-Z]{2})(\d+)$/;

/** Whether a code that is a channel and a number is that of a point of the WHO standard; another code is not looked at. */
export function isPointNumber(code: string): boolean {
  const [, channel, digits] = NUMBERED.exec(code) ?? [];
  if (channel === undefined || digits === undefined) return true;
  const count = pointCount(channel);
  return (
    count !== undefined && Number(digits) >= 1 && Number(digits) <= count && digits === String(Number(digits))
  );
}

export const pointNumber: Rule = {
  name: 'point-number',
  description:
    'A point has a number that its channel has in the WHO standard of 2008, from 1 up and without a leading zero.',
  check(dataset) {
    return dataset.entities.flatMap((entity): Problem[] => {
      const code = localId(entity.id);
      if (entity.kind !== 'acupoint' || isPointNumber(code)) return [];
      const [, channel = ''] = NUMBERED.exec(code) ?? [];
      const count = pointCount(channel);
      const message = `\`${code}\` is no point of the WHO standard`;
      const tip =
        count === undefined
          ? `\`${channel}\` is no channel with points of its own; extra points are EX-HN5 and the like.`
          : `${channel} runs from ${channel}1 to ${channel}${count}.`;
      return [{ ...entity.at([]), rule: 'point-number', message, tip }];
    });
  },
};

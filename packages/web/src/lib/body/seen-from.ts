import type { BodyView } from '@jingluo/graph/body';
import { joinNames } from '../join-names.ts';

const FROM: Readonly<Record<BodyView, string>> = {
  front: 'from the front',
  side: 'from the left side',
  back: 'from behind',
  inner: 'from the inner side of the leg',
  sole: 'from below',
};

/** The views of a drawing in words: "seen from behind and from the left side". */
export function seenFrom(views: readonly BodyView[]): string {
  return `seen ${joinNames(views.map((view) => FROM[view]))}`;
}

import type { SceneCaption } from './scene.ts';

/** A caption with the pixel at which its box begins. */
type Placed = Pick<SceneCaption, 'anchor' | 'title' | 'strong' | 'signs'> & {
  readonly x: number;
  readonly y: number;
  readonly shown: readonly unknown[];
};

/** Height of the box in whose middle the words stand. */
const BOX = 60;

/**
 * Which captions have room: those that stand out first, then in their order; one that would lie over another waits
 * until the reader comes nearer.
 */
export function roomFor<T extends Placed>(
  captions: readonly T[],
  width: number,
  brief: boolean,
): (T & { readonly free: boolean })[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const free = new Set<T>();
  const first = captions.filter(isFirst);
  for (const caption of [...first, ...captions.filter((one) => !isFirst(one))]) {
    const long = Math.min(
      Math.max(7.4 * caption.title.length, caption.shown.length > 0 ? 110 : 0) + 16,
      width,
    );
    const left =
      caption.anchor === 'start'
        ? caption.x
        : caption.anchor === 'end'
          ? caption.x + width - long
          : caption.x + (width - long) / 2;
    const half = brief ? 9 : 17;
    const middle = caption.anchor === 'middle' ? caption.y + 12 : caption.y + BOX / 2;
    const box = { left, right: left + long, top: middle - half, bottom: middle + half };
    const clashes = taken.some(
      (other) =>
        box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
    );
    if (clashes) continue;
    taken.push(box);
    free.add(caption);
  }
  return captions.map((caption) => ({ ...caption, free: free.has(caption) }));

  function isFirst({ anchor, strong }: T): boolean {
    return anchor === 'middle' || strong === true;
  }
}

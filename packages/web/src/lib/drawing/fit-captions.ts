import type { CaptionSize } from '../scene/caption-size.ts';
import type { SceneCaption } from '../scene/scene.ts';

/** A caption with the top left corner of its words. */
export type PlacedCaption<T> = T & CaptionSize & { readonly x: number; readonly y: number };

/** Pixels from a thing to the top left corner of its words. */
export function cornerOf({ anchor, offset }: Pick<SceneCaption, 'anchor' | 'offset'>, size: CaptionSize) {
  const { width, height } = size;
  return {
    x: offset.x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2),
    y: offset.y - (anchor === 'middle' ? 0 : height / 2),
  };
}

/**
 * Which captions have room: first the strong ones, then all in their order. One that would overlap another is not shown
 * until the reader zooms in.
 */
export function fitCaptions<T extends Pick<SceneCaption, 'middle' | 'strong'>>(
  captions: readonly PlacedCaption<T>[],
): (PlacedCaption<T> & { readonly free: boolean })[] {
  const taken: PlacedCaption<T>[] = [];
  const free = new Set<T>();
  const first = captions.filter(isFirst);
  for (const caption of [...first, ...captions.filter((one) => !isFirst(one))]) {
    if (taken.some((other) => isOver(caption, other))) continue;
    taken.push(caption);
    free.add(caption);
  }
  return captions.map((caption) => ({ ...caption, free: free.has(caption) }));

  function isFirst({ middle, strong }: T): boolean {
    return middle === true || strong === true;
  }
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function isOver(a: Placed, b: Placed): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

import type { Point } from '../scene/point.ts';
import { coveredIn, freeArea, shapeOf, type Size } from '../scene/area.ts';
import { kindOf } from '@jingluo/graph/vocabulary';
import { isOpened } from '../view/change-view.ts';
import type { Growth } from './grow.ts';
import { boxOf, captionClaim, captionFound, type Seat } from './seat.ts';
import { isCaution, type SpokeClaim } from './spoke.ts';
import type { ViewState } from '../view/view-state.ts';
import { countWorks, type Level } from '../level/level.ts';
import { spokenFound } from '../outcome/found-words.ts';
import { claimCount, type MapModel, type MapNode } from '../map/map-model.ts';
import { captionSize } from '../scene/caption-size.ts';
import { bowApart } from '../scene/parallel-lines.ts';
import type { Scene, SceneCaption, SceneLine, SceneNode } from '../scene/scene.ts';
import { isHollow } from '../scene/sign.ts';
import { courseOf } from '../map/course.ts';
import { GROWN_SCALE as SCALE } from '../scene/transform.ts';

const FOCUS_RADIUS = 22;
const OPENED_RADIUS = 10;
const NEIGHBOR_RADIUS = 7;
/** The smallest zoom of a frame; what does not fit then is reached by panning. */
const FARTHEST = 0.34;

/** Below this width, in pixels, a drawing is narrow. */
const LITTLE = 900;

interface GrownView {
  readonly growth: Growth;
  readonly view: ViewState;
  readonly map: MapModel;
  readonly size: Size;
  /** Ids of the claims that are singled out; undefined when none is. */
  readonly singled?: ReadonlySet<string> | undefined;
  /** How many paths are listed and not drawn. */
  readonly unseen?: number;
}

/** The scene of a focus, or of paths between two things. */
export function grownScene({ growth, view, map, size, singled, unseen = 0 }: GrownView): Scene {
  const shape = shapeOf(size);
  const byId = new Map(map.nodes.map((node) => [node.id, node]));
  const middle = view.to === undefined ? view.focus : undefined;
  const origin = (middle === undefined ? undefined : byId.get(middle)?.place[shape]) ?? { x: 0, y: 0 };
  const at = ({ x, y }: Point): Point => ({ x: origin.x + x / SCALE, y: origin.y + y / SCALE });
  const seats = [...growth.seats.values()];
  const drawnClaims = countEnds(growth);
  const captions = seats.map((seat) => caption(seat));
  const wordsOf = new Map(captions.map((one) => [one.id, one]));
  const { center, scale } = frame(framed(seats, view, size), wordsOf, size);

  return {
    key: `${view.focus} ${view.to ?? ''}`,
    center: at(center),
    scale,
    backdrop: middle !== undefined && byId.has(middle) ? 'pale' : 'none',
    course: middle === undefined ? undefined : courseOf(middle, map, shape),
    more: unseen,
    nodes: seats.map((seat) => node(seat)),
    lines: linesOf(),
    captions,
  };

  function isEnd(id: string): boolean {
    return id === view.focus || id === view.to;
  }

  function radiusOf(id: string): number {
    if (id === middle) return FOCUS_RADIUS;
    return isEnd(id) || isOpened(view, id) ? OPENED_RADIUS : NEIGHBOR_RADIUS;
  }

  function node(seat: Seat): SceneNode {
    const kind = kindOf(seat.id) ?? 'symptom';
    const known = byId.get(seat.id);
    return {
      id: seat.id,
      kind,
      label: seat.label,
      han: hanOf(known),
      element: known?.element,
      place: at(seat),
      radius: radiusOf(seat.id),
      filled: seat.id !== middle && !isHollow(kind),
    };
  }

  function linesOf(): SceneLine[] {
    return bowApart(growth.links, ({ from, to }) => [from, to]).map(({ line, bow }): SceneLine => {
      const { claim, from, to, through } = line;
      const [start, end] = [growth.seats.get(from)!, growth.seats.get(to)!];
      return {
        claim: claim.id,
        description: describeClaim(claim),
        from: at(start),
        to: at(end),
        ends: [from, to],
        forward: claim.subject === from,
        gapFrom: radiusOf(from) + 3,
        gapTo: radiusOf(to) + 3,
        bow,
        ...(through
          ? { through: { ...through, via: through.via.map(at) } }
          : {
              leave: leaveOf(start, end, start.width),
              leaveName: leaveOf(start, end, briefWidth(start)),
              bend: from === middle ? 0 : bendOf(start, end),
            }),
        level: claim.level.toUpperCase() as Level,
        works: claim.works,
        derived: claim.derived,
        contested: claim.standing === 'contested',
        ...(isCaution(claim) ? { caution: true } : {}),
        added: claim.added !== undefined,
        quiet: singled !== undefined && !singled.has(claim.id),
      };
    });
  }

  function briefWidth({ id, width }: Seat): number {
    return Math.min(width, captionSize(wordsOf.get(id)!, 0).width);
  }

  /** A line to something beyond the words of the thing it was opened from starts after these words. */
  function leaveOf(from: Seat, to: Seat, width: number): number {
    if (from.id === middle || from.anchor === 'middle' || from.width === 0) return 0;
    const sign = from.anchor === 'start' ? 1 : -1;
    return (to.x - from.x) * sign > from.width ? sign * (width + 16) : 0;
  }

  function caption(seat: Seat): SceneCaption {
    const radius = radiusOf(seat.id);
    const isMiddle = seat.id === middle;
    // What is not counted may have more claims than are drawn.
    const closed = (claimCount(map, seat.id) ?? Infinity) > (drawnClaims.get(seat.id) ?? 0);
    const signs = [
      ...(closed && !isOpened(view, seat.id) ? (['more'] as const) : []),
      ...(view.pinned.some(({ id }) => id === seat.id) ? (['pinned'] as const) : []),
    ];
    const joining = growth.links
      .filter(({ from, to }) => from === seat.from && to === seat.id)
      .map(({ claim }) => claim)
      .toSorted((a, b) => +isCaution(b) - +isCaution(a));
    const found = captionFound(joining);
    return {
      id: seat.id,
      place: at(seat),
      offset: OFFSETS[seat.anchor](radius + (isMiddle ? 4 : 8)),
      anchor: seat.anchor,
      title: seat.label,
      han: isMiddle ? undefined : hanOf(byId.get(seat.id)),
      signs,
      strong: isEnd(seat.id) || isOpened(view, seat.id),
      middle: isMiddle,
      most: seat.most,
      claims: joining.map((claim) => captionClaim(claim, seat.from!)),
      ...(found ? { found } : {}),
    };
  }
}

const OFFSETS: Record<Seat['anchor'], (away: number) => Point> = {
  start: (away) => ({ x: away, y: 0 }),
  middle: (away) => ({ x: 0, y: away }),
  end: (away) => ({ x: -away, y: 0 }),
};

function hanOf(node: MapNode | undefined): string | undefined {
  return node?.han;
}

/** The text of a line for screen readers: sentence, level, works, standing, what studies found. */
function describeClaim(claim: SpokeClaim): string {
  const { sentence, level, works, standing, added, found } = claim;
  const warning = isCaution(claim) ? 'Caution: ' : '';
  const from = added === undefined ? '' : `, from ${added.join(' and ')}`;
  const results = spokenFound(found);
  return `${warning}${sentence}. ${level}, ${countWorks(works)}, ${standing}${from}${results === '' ? '' : `. Studies: ${results}`}`;
}

function countEnds({ links }: Growth): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of links) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** A line between two things on the same side bows out, so that it does not run through what is between them. */
function bendOf(from: Seat, to: Seat): number {
  const beside = from.anchor === to.anchor && from.anchor !== 'middle';
  return beside && Math.abs(from.x - to.x) < 120 ? Math.sign((from.y - to.y) * (from.x + to.x)) * -0.14 : 0;
}

/** What must be visible: everything; in a narrow drawing what was opened last, with its neighbours. */
function framed(seats: readonly Seat[], { opened }: ViewState, size: Size): readonly Seat[] {
  if (size.width >= LITTLE) return seats;
  const last = opened.findLast(({ id }) => seats.some(({ from }) => from === id));
  if (last === undefined) return seats;
  return seats.filter(({ id, from }) => id === last.id || from === last.id);
}

/** The center and scale at which all seats are visible, with at most the scale of a focus. Words do not shrink with the scale. */
function frame(
  seats: readonly Seat[],
  captions: ReadonlyMap<string, SceneCaption>,
  size: Size,
): { center: Point; scale: number } {
  const free = freeArea(size);
  // The free part of the area is not in its middle: tools cover more above or below.
  const { top: above, bottom: below } = coveredIn(size);
  const lower = (below - above) / 2;
  for (let zoom = 1; ; zoom *= 0.94) {
    const boxes = seats.map((seat) => {
      const { width, height } = captionSize(captions.get(seat.id)!, SCALE * zoom);
      return boxOf({ ...seat, x: seat.x * zoom, y: seat.y * zoom, width, height });
    });
    const [left, right] = [
      Math.min(...boxes.map((box) => box.left)),
      Math.max(...boxes.map((box) => box.right)),
    ];
    const [top, bottom] = [
      Math.min(...boxes.map((box) => box.top)),
      Math.max(...boxes.map((box) => box.bottom)),
    ];
    const fits = right - left <= free.width && bottom - top <= free.height;
    if (fits || zoom < FARTHEST)
      return {
        center: { x: (left + right) / 2 / zoom, y: ((top + bottom) / 2 + lower) / zoom },
        scale: SCALE * zoom,
      };
  }
}

import type { Place } from './lay-out-document.ts';

const RADIUS = 6;

/** A line through corners as the `d` of an SVG path, with rounded corners. */
export function leaderPath(corners: readonly Place[]): string {
  const [first, ...rest] = corners.filter((corner, index) => !isSame(corner, corners[index - 1]));
  if (first === undefined) return '';
  const parts = rest.map((corner, index) => {
    const next = rest[index + 1];
    if (next === undefined) return `L${at(corner)}`;
    const before = index === 0 ? first : rest[index - 1]!;
    return `L${at(towards(corner, before))}Q${at(corner)} ${at(towards(corner, next))}`;
  });
  return `M${at(first)}${parts.join('')}`;
}

function towards(from: Place, to: Place): Place {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const part = Math.min(RADIUS, length / 2) / length;
  return { x: from.x + dx * part, y: from.y + dy * part };
}

function isSame(a: Place, b: Place | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y;
}

function at({ x, y }: Place): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

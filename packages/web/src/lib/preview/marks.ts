import type { Point } from '../scene/point.ts';
import { CAUTION_STROKE } from '../drawing/caution-sign.ts';
import { isRing, SIGN_PATHS } from '../outcome/sign-shapes.ts';
import type { OutcomeResult } from '../outcome/outcome.graphql.ts';
import { type Level, rank, word } from '../level/level.ts';
import { n } from './pen.ts';
import type { Color } from './tokens.ts';

/** The ladder of a level: five rising bars, filled up to the level; dashed outlines if no source is named. */
export function ladder(level: Level, { x, y }: Point, scale: number, color: Color): string {
  const filled = rank(level);
  const bars = [0, 1, 2, 3, 4].map((bar) => {
    const height = 4 + bar * 1.75;
    const paint =
      bar < filled
        ? `fill="${color(word(level))}" stroke="${color(word(level))}"`
        : filled === 0
          ? `fill="none" stroke="${color('uncited')}" stroke-dasharray="1.4 1.2"`
          : `fill="none" stroke="${color('rule-2')}"`;
    return `<rect x="${bar * 5 + 0.5}" y="${11.5 - height}" width="3" height="${height}" rx="1" stroke-width="0.8" ${paint}/>`;
  });
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${scale})">${bars.join('')}</g>`;
}

/** The sign ◐ of a contested claim. */
export function contestedMark({ x, y }: Point, radius: number, color: Color): string {
  const r = n(radius);
  return `<g transform="translate(${n(x)} ${n(y)})"><circle r="${r}" fill="${color('paper')}" stroke="${color('contested')}" stroke-width="${n(radius / 4)}"/><path d="M0 -${r}a${r} ${r} 0 0 1 0 ${n(2 * radius)}z" fill="${color('contested')}"/></g>`;
}

/** The sign ⊘ of a claim that warns, turned by so many degrees. */
export function cautionMark({ x, y }: Point, turn: number, color: Color): string {
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})" fill="${color('paper')}" stroke="${color('ink')}" stroke-width="1.7"><circle r="5.5"/><path d="${CAUTION_STROKE}"/></g>`;
}

/** The sign ∴ of a claim by rule, as high as small letters. */
export function ruleMark({ x, y }: Point, size: number, color: Color): string {
  const dot = (dx: number, dy: number) =>
    `<circle cx="${n(x + dx * size)}" cy="${n(y + dy * size)}" r="${n(size * 0.09)}" fill="${color('ink-2')}"/>`;
  return dot(0.1, -0.1) + dot(0.6, -0.1) + dot(0.35, -0.5);
}

/** The sign of what studies found, in a box of 12 by 12. */
export function outcomeMark(result: OutcomeResult, { x, y }: Point, color: Color): string {
  const paint = isRing(result)
    ? `fill="none" stroke="${color('ink')}" stroke-width="1.8"`
    : `fill="${color('ink')}"`;
  return `<path transform="translate(${n(x)} ${n(y)})" d="${SIGN_PATHS[result]}" ${paint}/>`;
}

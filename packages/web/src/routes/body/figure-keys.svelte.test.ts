import { beforeEach, expect, test } from 'vitest';
import type { RegionStep } from '#lib/body/next-region.ts';
import { FigureKeys } from './figure-keys.svelte.ts';

const at = (region: string, x: number, y: number): RegionStep => ({ region, view: 'front', middle: [x, y] });
const STEPS = [at('knee', 0, 0), at('shin', 0, 10), at('elbow', 20, 0)];

let done: string[];
let chosen: string | undefined;
let keys: FigureKeys;

/** Presses keys one after the other. */
function press(...names: readonly string[]): void {
  for (const key of names)
    keys.onkeydown({ key, preventDefault: () => undefined } as Pick<KeyboardEvent, 'key'> as KeyboardEvent);
}

beforeEach(() => {
  done = [];
  chosen = undefined;
  keys = new FigureKeys(() => ({
    steps: STEPS,
    chosen,
    points: ['ST35', 'ST36'],
    wider: (region) => (region === 'knee' ? 'leg' : undefined),
    choose: (region) => done.push(`choose ${region}`),
    openPoint: (code) => done.push(`open ${code}`),
    clear: () => done.push('clear'),
  }));
});

test('the first arrow leads to the first shape, the next ones to its neighbours, and Enter chooses', () => {
  press('ArrowDown');
  expect(keys.current!.region).toBe('knee');
  press('ArrowDown');
  expect(keys.current!.region).toBe('shin');
  press('ArrowDown', 'Enter');
  expect(done).toEqual(['choose shin']);
});

test('arrows begin at the chosen region', () => {
  chosen = 'elbow';
  press('ArrowLeft');
  expect(keys.current!.region).toBe('knee');
});

test('U leads to the wider region, where there is one', () => {
  press('ArrowDown', 'u');
  expect(keys.current!.region).toBe('leg');
  press('u');
  expect(keys.current!.region).toBe('leg');
});

test('P goes through the points and begins again, and Enter opens one', () => {
  press('p');
  expect(keys.pointWords).toBe('ST35, point 1 of 2');
  press('p', 'p');
  expect(keys.point).toBe('ST35');
  press('Enter');
  expect(done).toEqual(['open ST35']);
});

test('Escape leaves and clears; Enter at nothing does nothing', () => {
  press('ArrowDown', 'p', 'Escape', 'Enter');
  expect([keys.current, keys.point, done]).toEqual([undefined, undefined, ['clear']]);
});

import { describe, expect, it } from 'vitest';
import { markLabels, stackMarks, strandMarks } from './place-marks.ts';
import type { DatedWork, Strand } from './strand.ts';
import { timeScale } from './time-scale.ts';

const scale = timeScale(2026);
const work = (name: string, year: number, yearTo: number | null = null): DatedWork => ({
  id: `citation:${name}`,
  name,
  inSentence: / \d+$/.test(name) ? name : `the ${name}`,
  year,
  yearTo,
  saidAs: null,
  isUncited: false,
});
const strand: Strand = {
  origin: work('Jiayi jing', 256, 282),
  repeats: [work('Zisheng jing', 1220), work('Juying', 1529), work('Dacheng', 1601)],
  of: null,
};

describe('strandMarks', () => {
  it('has a long first mark for a span of years, and a thread to the last repeat', () => {
    const { from, to, end, repeats } = strandMarks(strand, scale, 780);
    expect(from).toBeLessThan(to);
    expect(end).toBe(scale.at(1601));
    expect(repeats.map(({ at }) => at)).toEqual([1220, 1529, 1601].map((year) => scale.at(year)));
  });

  it('ends at its first mark where nobody repeats it', () => {
    const { to, end } = strandMarks({ ...strand, repeats: [] }, scale, 780);
    expect(end).toBe(to);
  });
});

describe('stackMarks', () => {
  it('puts marks that would touch on each other, and the next one on the line again', () => {
    expect(stackMarks([0.1, 0.105, 0.108, 0.2], 780)).toEqual([0, 1, 2, 0]);
  });

  it('leaves marks with room on the line', () => {
    expect(stackMarks([0.1, 0.2, 0.3], 390)).toEqual([0, 0, 0]);
  });
});

describe('markLabels', () => {
  it('names the first work always, and others that have room', () => {
    expect(markLabels([strand.origin, ...strand.repeats], scale, 780).map(({ words }) => words)).toEqual([
      'Jiayi jing',
      'Zisheng jing',
      'Juying',
    ]);
  });

  it.each([390, 560, 780])('has no two names on each other at %d px, and none outside', (width) => {
    const years = [256, 600, 900, 1000, 1220, 1300, 1406, 1529, 1601, 1815];
    const labels = markLabels(
      years.map((year) => work(`Book of ${year}`, year)),
      scale,
      width,
    );
    const boxes = labels
      .map(({ words, at }) => [at * width - words.length * 3.2, at * width + words.length * 3.2] as const)
      .sort(([one], [other]) => one - other);
    expect(boxes[0]![0]).toBeGreaterThanOrEqual(-0.01);
    expect(boxes.at(-1)![1]).toBeLessThanOrEqual(width + 0.01);
    for (const [n, [left]] of boxes.entries()) if (n > 0) expect(left).toBeGreaterThan(boxes[n - 1]![1]);
  });
});

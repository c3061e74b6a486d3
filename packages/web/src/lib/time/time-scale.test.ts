import { describe, expect, it } from 'vitest';
import { timeScale } from './time-scale.ts';

const scale = timeScale(2026);

describe('timeScale', () => {
  it('has its changes of scale where the lines are drawn', () => {
    expect([-200, 250, 1601, 1987, 2026].map((year) => scale.at(year))).toEqual([0, 0.09, 0.53, 0.65, 1]);
    expect(scale.breaks).toEqual([0.09, 0.53, 0.65]);
  });

  it('keeps years in their order', () => {
    const places = Array.from({ length: 2226 }, (_, n) => scale.at(n - 200));
    expect(places.every((at, n) => n === 0 || at > places[n - 1]!)).toBe(true);
  });

  it('puts what is outside at the ends', () => {
    expect([scale.at(-3000), scale.at(2100)]).toEqual([0, 1]);
  });

  it('ends no earlier than the textbooks and trials of today, and later with later works', () => {
    expect(timeScale(1900).at(2026)).toBe(1);
    expect(timeScale(2040).at(2026)).toBeLessThan(1);
  });

  it('writes years with room between them', () => {
    const places = scale.ticks.map(({ at }) => at);
    expect(scale.ticks.filter(({ isMain }) => isMain).map(({ year }) => year)).toEqual([
      -200, 250, 1601, 1987, 2026,
    ]);
    for (const [n, at] of places.entries()) if (n > 0) expect(at - places[n - 1]!).toBeGreaterThan(0.04);
  });
});

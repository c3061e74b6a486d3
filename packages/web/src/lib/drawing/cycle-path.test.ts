import { expect, test } from 'vitest';
import { elementPlace } from '../map/geometry.ts';
import { cycleArc, cycleChord } from './cycle-path.ts';

test('the generating cycle runs along the circle of the elements, outside their discs', () => {
  expect(cycleArc(elementPlace('fire')!, elementPlace('earth')!)).toBe(
    'M64.8 -185.0A196 196 0 0 1 155.9 -118.8',
  );
});

test('the controlling cycle runs straight across, outside the discs', () => {
  expect(cycleChord({ x: 0, y: -200 }, { x: 0, y: 200 })).toBe('M0.0 -134.0L0.0 134.0');
});

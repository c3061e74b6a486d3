import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reach, startTimeline } from './timeline.ts';

const walk = (...addresses: string[]) => addresses.reduce(reach, startTimeline('/'));

test('a step can be undone and redone', () => {
  expect(walk('/a', '/b')).toEqual({ past: ['/', '/a'], present: '/b', future: [] });
  expect(walk('/a', '/b', '/a')).toEqual({ past: ['/'], present: '/a', future: ['/b'] });
  expect(walk('/a', '/b', '/a', '/b')).toEqual({ past: ['/', '/a'], present: '/b', future: [] });
});

test('a new step after an undo removes the undone steps', () => {
  expect(walk('/a', '/b', '/a', '/c')).toEqual({ past: ['/', '/a'], present: '/c', future: [] });
});

test('the same address again is not a step', () => {
  expect(walk('/a', '/a')).toEqual(walk('/a'));
});

test('undoing everything leads back to the start, and redoing everything to the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('/a', '/b', '/c', '/d'), { maxLength: 12 }), (addresses) => {
      let timeline = walk(...addresses);
      const end = timeline.present;
      const undone = timeline.past.length;
      while (timeline.past.length > 0) timeline = reach(timeline, timeline.past.at(-1)!);
      expect(timeline.present).toBe('/');
      for (let step = 0; step < undone; step++) timeline = reach(timeline, timeline.future[0]!);
      expect([timeline.present, timeline.future]).toEqual([end, timeline.future]);
    }),
    { seed: 20261129 },
  );
});

import { expect, test } from 'vitest';
import {
  canOpen,
  clear,
  close,
  filterBy,
  focusOn,
  hide,
  open,
  pin,
  select,
  selectClaim,
  showMore,
  unpin,
} from './change-view.ts';
import { MOST_OPENED, WHOLE_MAP } from './view-state.ts';

const focused = focusOn(WHOLE_MAP, 'acupoint:GB30');

test('opening adds in order, once, and never what is in focus', () => {
  const view = open(open(open(focused, 'symptom:a'), 'symptom:b'), 'symptom:a');
  expect(view.opened.map(({ id }) => id)).toEqual(['symptom:a', 'symptom:b']);
  expect(open(focused, 'acupoint:GB30')).toBe(focused);
});

test('opening ends where a link could not be followed any more', () => {
  const many = Array.from({ length: MOST_OPENED + 1 }, (_, number) => `symptom:s${number}`);
  const view = many.reduce(open, focused);
  expect(view.opened).toHaveLength(MOST_OPENED);
  expect(canOpen(view, 'symptom:more')).toBe(false);
});

test('closing takes along what was opened from there', () => {
  const view = ['symptom:a', 'symptom:b', 'symptom:c'].reduce(open, focused);
  const from: Record<string, string[]> = { 'symptom:a': ['symptom:c'] };
  expect(close(view, 'symptom:a', (id) => from[id] ?? []).opened.map(({ id }) => id)).toEqual(['symptom:b']);
});

test('more of what is in focus comes after what was opened before', () => {
  const view = showMore(open(focused, 'symptom:a'), 'acupoint:GB30', 30);
  expect(view.opened).toEqual([
    { id: 'symptom:a', count: undefined },
    { id: 'acupoint:GB30', count: 30 },
  ]);
});

test('what is hidden is no longer selected; what is in focus cannot be hidden', () => {
  expect(hide(select(focused, 'symptom:a'), 'symptom:a')).toEqual({ ...focused, hidden: ['symptom:a'] });
  expect(hide(focused, 'acupoint:GB30')).toBe(focused);
});

test('hiding a thing closes the claim that ends at it, and no other', () => {
  const view = selectClaim(focused, 'acupoint:GB30~treats~symptom:a');
  expect(hide(view, 'symptom:a')).toEqual({ ...focused, hidden: ['symptom:a'] });
  expect(hide(view, 'symptom:b')).toEqual({ ...view, hidden: ['symptom:b'] });
});

test('a pin has whole pixels and can be taken out', () => {
  const view = pin(focused, { id: 'symptom:a', x: 10.6, y: -0.2 });
  expect(view.pinned).toEqual([{ id: 'symptom:a', x: 11, y: 0 }]);
  expect(unpin(view, 'symptom:a').pinned).toEqual([]);
});

test('another focus keeps the filters and nothing else', () => {
  const view = filterBy(open(focused, 'symptom:a'), { derived: false });
  expect(focusOn(view, 'channel:GB')).toEqual({
    ...WHOLE_MAP,
    focus: 'channel:GB',
    filters: { ...WHOLE_MAP.filters, derived: false },
  });
});

test('clearing keeps what is in focus and nothing else', () => {
  const view = hide(filterBy(open(focused, 'symptom:a'), { derived: false }), 'symptom:b');
  expect(clear(view)).toEqual(focused);
});

import { expect, test } from 'vitest';
import {
  canOpen,
  clear,
  close,
  filterBy,
  focusOn,
  hide,
  isOpened,
  leaveFocus,
  open,
  pathsBetween,
  pin,
  select,
  selectClaim,
  showHidden,
  showMore,
  unpin,
} from './change-view.ts';
import { MOST_NEIGHBORS, MOST_OPENED, WHOLE_MAP } from './view-state.ts';

const focused = focusOn(WHOLE_MAP, 'acupoint:GB30');

test('expanding adds in order, once, and never the thing in focus', () => {
  const view = open(open(open(focused, 'symptom:a'), 'symptom:b'), 'symptom:a');
  expect(view.opened.map(({ id }) => id)).toEqual(['symptom:a', 'symptom:b']);
  expect(open(focused, 'acupoint:GB30')).toBe(focused);
});

test('expanding stops at the number that a link may have', () => {
  const many = Array.from({ length: MOST_OPENED + 1 }, (_, number) => `symptom:s${number}`);
  const view = many.reduce(open, focused);
  expect(view.opened).toHaveLength(MOST_OPENED);
  expect(canOpen(view, 'symptom:more')).toBe(false);
});

test('collapsing also removes what was expanded from there', () => {
  const view = ['symptom:a', 'symptom:b', 'symptom:c'].reduce(open, focused);
  const from: Record<string, string[]> = { 'symptom:a': ['symptom:c'] };
  expect(close(view, 'symptom:a', (id) => from[id] ?? []).opened.map(({ id }) => id)).toEqual(['symptom:b']);
});

test('more of the thing in focus is added after things expanded before', () => {
  const view = showMore(open(focused, 'symptom:a'), 'acupoint:GB30', 30);
  expect(view.opened).toEqual([
    { id: 'symptom:a', count: undefined },
    { id: 'acupoint:GB30', count: 30 },
  ]);
});

test('a hidden thing is no longer selected; the thing in focus cannot be hidden', () => {
  expect(hide(select(focused, 'symptom:a'), 'symptom:a')).toEqual({ ...focused, hidden: ['symptom:a'] });
  expect(hide(focused, 'acupoint:GB30')).toBe(focused);
});

test('hiding a thing closes a claim of it, and no other', () => {
  const view = selectClaim(focused, 'acupoint:GB30~treats~symptom:a');
  expect(hide(view, 'symptom:a')).toEqual({ ...focused, hidden: ['symptom:a'] });
  expect(hide(view, 'symptom:b')).toEqual({ ...view, hidden: ['symptom:b'] });
});

test('a pin has whole pixels and can be removed', () => {
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

test('clearing keeps the focus and nothing else', () => {
  const view = hide(filterBy(open(focused, 'symptom:a'), { derived: false }), 'symptom:b');
  expect(clear(view)).toEqual(focused);
});

test('of two ends neither is expanded at first, and neither can be hidden', () => {
  const paths = pathsBetween(filterBy(focused, { derived: false }), 'element:wood', 'symptom:a');
  expect(paths).toEqual({
    ...WHOLE_MAP,
    focus: 'element:wood',
    to: 'symptom:a',
    filters: { ...WHOLE_MAP.filters, derived: false },
  });
  expect([isOpened(focused, 'acupoint:GB30'), isOpened(paths, 'element:wood')]).toEqual([true, false]);
  expect(isOpened(open(open(paths, 'symptom:b'), 'element:wood'), 'element:wood')).toBe(true);
  expect([hide(paths, 'element:wood'), hide(paths, 'symptom:a')]).toEqual([paths, paths]);
  expect(clear(open(paths, 'symptom:b'))).toEqual({ ...paths, filters: WHOLE_MAP.filters });
});

test('leaving the focus keeps the filters; clearing keeps the list', () => {
  const view = { ...filterBy(open(focused, 'symptom:a'), { derived: false }), list: true };
  expect(leaveFocus(view)).toEqual({ ...WHOLE_MAP, filters: view.filters });
  expect(clear(view)).toEqual({ ...focused, list: true });
});

test('a selected thing replaces a claim; selecting the thing in focus only clears the selection', () => {
  const view = selectClaim(focused, 'acupoint:GB30~treats~symptom:a');
  expect(select(view, 'symptom:b')).toEqual({ ...focused, selected: 'symptom:b' });
  expect(select(select(focused, 'symptom:b'), 'acupoint:GB30')).toEqual(focused);
});

test('hiding another thing keeps the selection; hidden things are listed once and shown again together', () => {
  const view = hide(hide(select(focused, 'symptom:a'), 'symptom:b'), 'symptom:c');
  expect(view).toEqual({ ...focused, selected: 'symptom:a', hidden: ['symptom:b', 'symptom:c'] });
  expect(hide(view, 'symptom:b')).toBe(view);
  expect(showHidden(view)).toEqual(select(focused, 'symptom:a'));
});

test('more of an expanded thing keeps its position, up to the limit of a link', () => {
  const view = ['symptom:a', 'symptom:b'].reduce(open, focused);
  expect(showMore(showMore(view, 'symptom:a', 18), 'symptom:a', 1000).opened).toEqual([
    { id: 'symptom:a', count: MOST_NEIGHBORS },
    { id: 'symptom:b', count: undefined },
  ]);
});

test('a thing has only its last pin', () => {
  const pins = [
    { id: 'symptom:a', x: 1, y: 2 },
    { id: 'symptom:b', x: 3, y: 4 },
    { id: 'symptom:a', x: 5, y: 6 },
  ];
  const view = pins.reduce(pin, focused);
  expect(view.pinned).toEqual([pins[1], pins[2]]);
  expect(unpin(view, 'symptom:a').pinned).toEqual([pins[1]]);
});

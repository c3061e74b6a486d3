import { expect, test } from 'vitest';
import { focusOn, pathsBetween } from './change-view.ts';
import { resolveView } from './resolve-view.ts';
import { WHOLE_MAP } from './view-state.ts';

test('what is asked for by another name is known by its id, and what nothing is called is left out', () => {
  const asked = { ...focusOn(WHOLE_MAP, 'GB-30'), opened: [{ id: 'symptom:x', count: undefined }] };
  expect(resolveView(asked, [{ id: 'acupoint:GB30' }])).toEqual(focusOn(WHOLE_MAP, 'acupoint:GB30'));
});

test('the whole map is known as it is; of two ends each by its own id', () => {
  expect(resolveView(WHOLE_MAP, [])).toBe(WHOLE_MAP);
  const view = { ...pathsBetween(WHOLE_MAP, 'wood', 'sciatica'), opened: [{ id: 'organ:liver', count: 9 }] };
  const found = ['element:wood', 'symptom:sciatica', 'organ:liver'].map((id) => ({ id }));
  expect(resolveView(view, found)).toEqual({ ...view, focus: 'element:wood', to: 'symptom:sciatica' });
});

test('what is in focus and is called nothing leaves the whole map', () => {
  expect(resolveView(focusOn(WHOLE_MAP, 'GB300'), [])).toEqual(WHOLE_MAP);
  expect(resolveView(pathsBetween(WHOLE_MAP, 'wood', 'nothing'), [{ id: 'element:wood' }])).toEqual(
    focusOn(WHOLE_MAP, 'element:wood'),
  );
});

import { expect, test } from 'vitest';
import { focusOn, pathsBetween } from './change-view.ts';
import { resolveView } from './resolve-view.ts';
import { WHOLE_MAP } from './view-state.ts';

test('another name is replaced by the id, and an unknown name is left out', () => {
  const view = { ...focusOn(WHOLE_MAP, 'GB-30'), opened: [{ id: 'symptom:x', count: undefined }] };
  expect(resolveView(view, [{ id: 'acupoint:GB30' }])).toEqual(focusOn(WHOLE_MAP, 'acupoint:GB30'));
});

test('the whole map is unchanged; each of two ends gets its own id', () => {
  expect(resolveView(WHOLE_MAP, [])).toBe(WHOLE_MAP);
  const view = { ...pathsBetween(WHOLE_MAP, 'wood', 'sciatica'), opened: [{ id: 'organ:liver', count: 9 }] };
  const found = ['element:wood', 'symptom:sciatica', 'organ:liver'].map((id) => ({ id }));
  expect(resolveView(view, found)).toEqual({ ...view, focus: 'element:wood', to: 'symptom:sciatica' });
});

test('an unknown focus gives the whole map', () => {
  expect(resolveView(focusOn(WHOLE_MAP, 'GB300'), [])).toEqual(WHOLE_MAP);
  expect(resolveView(pathsBetween(WHOLE_MAP, 'wood', 'nothing'), [{ id: 'element:wood' }])).toEqual(
    focusOn(WHOLE_MAP, 'element:wood'),
  );
});

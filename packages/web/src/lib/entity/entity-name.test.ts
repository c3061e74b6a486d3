import { expect, it } from 'vitest';
import { elementOf, displayName } from './entity-name.ts';

const huantiao = {
  id: 'acupoint:GB30',
  kind: 'ACUPOINT',
  label: 'GB30 Huantiao',
  name: 'Huantiao',
  names: [
    { text: 'Huantiao', language: 'en' },
    { text: 'Huántiào', language: 'zh-Latn-pinyin' },
    { text: '環跳', language: 'zh-Hant' },
    { text: '环跳', language: 'zh-Hans' },
  ],
} as const;

it('writes a point as code, pinyin with tones, traditional characters', () => {
  expect(displayName({ ...huantiao, names: [...huantiao.names] })).toEqual({
    code: 'GB30',
    text: 'Huántiào',
    language: 'zh-Latn',
    han: { text: '環跳', language: 'zh-Hant' },
  });
});

it('writes everything else by its English name', () => {
  const wood = { id: 'element:wood', kind: 'ELEMENT', label: 'Wood', name: 'Wood', names: [] } as const;
  expect(displayName({ ...wood, names: [] })).toEqual({
    code: undefined,
    text: 'Wood',
    language: undefined,
    han: undefined,
  });
});

it.each([
  ['acupoint:GB30', 'wood'],
  ['channel:BL', 'water'],
  ['element:fire', 'fire'],
  ['channel:GV', undefined],
  ['acupoint:EX-B2', undefined],
  ['symptom:sciatica', undefined],
])('gives %s the hue %s', (id, element) => {
  expect(elementOf({ id })).toBe(element);
});

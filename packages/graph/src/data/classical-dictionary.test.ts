import { expect, test } from 'vitest';
import { classicalDictionary } from './classical-dictionary.ts';
import { datasetFrom } from './dataset-from.ts';

test('names of symptoms and terms are one dictionary, in simplified characters', () => {
  const { meanings, refused } = classicalDictionary(
    datasetFrom({
      'symptoms/a.yaml': `hip-pain: { name: Hip pain, names: { zh-Hant: 髖痛, zh-Hans: 髋痛, lzh: 髀樞痛, zh-Latn-pinyin: kuāntòng } }
chest-pain: { name: Chest pain }
trunk: { name: Trunk, heading: true, names: { zh-Hans: 躯干 } }`,
      'acupoints/GB.yaml': 'GB30: { name: Huantiao, names: { zh-Hans: 环跳 } }',
      'classics/terms-a.yaml': `symptom:hip-pain: { terms: [髀_痛, 胸髀痛], doubtful: { 髀痛: the joint } }
symptom:chest-pain: { terms: [胸髀痛] }`,
      'classics/refused.yaml': '寒熱: a cause',
    }),
  );
  const hip = { id: 'symptom:hip-pain', doubt: undefined };
  expect(Object.fromEntries(meanings)).toEqual({
    髀_痛: [hip],
    胸髀痛: [hip, { id: 'symptom:chest-pain', doubt: undefined }],
    髀痛: [{ id: 'symptom:hip-pain', doubt: 'the joint' }],
    髋痛: [hip],
    髀枢痛: [hip],
  });
  expect([...refused]).toEqual([['寒热', 'a cause']]);
});

test('a name that old books mean something else by says that alone', () => {
  const { meanings } = classicalDictionary(
    datasetFrom({
      'symptoms/a.yaml': `hernia: { name: Hernia, names: { zh-Hant: 疝氣 } }
mounting: { name: Shan }`,
      'classics/terms-a.yaml': 'symptom:mounting: { doubtful: { 疝气: no hernia } }',
    }),
  );
  expect(meanings.get('疝气')).toEqual([{ id: 'symptom:mounting', doubt: 'no hernia' }]);
});

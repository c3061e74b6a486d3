import { expect, test } from 'vitest';
import { shippedReader, shippedSnapshot } from '../read/shipped.ts';
import { createQuestionReader } from './read-question.ts';
import { openSearchIndex } from './search-index.ts';
import { createSearch } from './search.ts';
import { searchedEntities } from './searched-things.ts';

const { entities, claims, search } = shippedSnapshot();
const index = openSearchIndex(search.entities, searchedEntities(entities));
const read = createQuestionReader(index, createSearch(index), (id) => claims.countAt(id));
const reader = shippedReader();

test.each([
  ['What has the Liver to do with my knee', 'organ:liver', 'region:knee'],
  ['insomnia and the Heart', 'symptom:insomnia', 'organ:heart'],
  ['insomnia heart', 'symptom:insomnia', 'organ:heart'],
  ['the Heart in insomnia', 'organ:heart', 'symptom:insomnia'],
  ['liver knee', 'organ:liver', 'region:knee'],
  ['GB30 and sciatica', 'acupoint:GB30', 'symptom:sciatica'],
  ['gb 30 sciatica', 'acupoint:GB30', 'symptom:sciatica'],
  ['Huántiào, sciatica', 'acupoint:GB30', 'symptom:sciatica'],
  ['环跳和坐骨神经痛', 'acupoint:GB30', 'symptom:sciatica'],
  ['Does GB-30 help with sciatica?', 'acupoint:GB30', 'symptom:sciatica'],
  ['How is Wood connected with low back pain?', 'element:wood', 'symptom:low-back-pain'],
  ['Liver & headaches', 'organ:liver', 'symptom:headache'],
  ['Kidney / ringing in the ears', 'organ:kidney', 'symptom:tinnitus'],
  ['my liver’s role in headache', 'organ:liver', 'symptom:headache'],
  ['liver kidney', 'organ:liver', 'organ:kidney'],
  ['Heart and Spleen', 'organ:heart', 'organ:spleen'],
  ['Heart and Spleen deficiency and insomnia', 'pattern:heart-spleen-deficiency', 'symptom:insomnia'],
  ['pain down the side of the leg and the Liver', 'symptom:sciatica-lateral', 'organ:liver'],
  ['back of the leg and insomnia', 'region:posterior-leg', 'symptom:insomnia'],
  ['acupuncture for migraine', 'remedy:acupuncture', 'symptom:migraine'],
  ['Is there a link between the Spleen and bloating?', 'organ:spleen', 'symptom:abdominal-distension'],
  ['what connects anger with the liver', 'quality:anger', 'organ:liver'],
  ['from the Liver to the eye', 'organ:liver', 'region:eye'],
  ['headache, Gallbladder channel', 'symptom:headache', 'channel:GB'],
  ['compare Liver and headache', 'organ:liver', 'symptom:headache'],
])('“%s” asks what joins two things', (text, from, to) => {
  expect(read(text)).toEqual({ kind: 'paths', entities: [from, to] });
});

test.each([
  ['Points on the foot for headache', 'symptom:headache', 'region:foot'],
  ['foot points for headaches', 'symptom:headache', 'region:foot'],
  ['headache points on the foot', 'symptom:headache', 'region:foot'],
  ['points for headache on the foot', 'symptom:headache', 'region:foot'],
  ['Which points on the leg help with knee pain?', 'symptom:knee-pain', 'region:leg'],
  ['acupuncture points in the hand for toothache', 'symptom:dental-pain', 'region:hand'],
])('“%s” asks for points in a region', (text, symptom, region) => {
  expect(read(text)).toEqual({ kind: 'points-in', entities: [symptom, region] });
});

test.each([
  ['Compare Kidney and Liver patterns', ['organ:kidney', 'organ:liver']],
  ['compare Kidney and Liver channels', ['channel:KI', 'channel:LR']],
  ['Compare heart, liver and kidney', ['organ:heart', 'organ:liver', 'organ:kidney']],
  ['compare GB30 and BL23', ['acupoint:GB30', 'acupoint:BL23']],
  ['GB30 vs. BL23', ['acupoint:GB30', 'acupoint:BL23']],
  [
    'What is the difference between Liver qi stagnation and Liver fire?',
    ['pattern:liver-qi-stagnation', 'pattern:liver-fire'],
  ],
  ['migraine versus headache', ['symptom:migraine', 'symptom:headache']],
])('“%s” asks to compare', (text, ids) => {
  expect(read(text)).toEqual({ kind: 'compare', entities: ids });
});

test.each([
  // One thing, by its whole name or by words in it.
  'Heart',
  'GB30',
  'liver qi stagnation',
  'Heart fire',
  'Heart and Spleen deficiency',
  'Sciatica, pain down the side of the leg',
  'pain down the side of the leg',
  'side of the leg',
  'damp heat',
  // A symptom, or a quality, and where it is.
  'pain in the knee',
  'pain in my leg',
  'pain knee',
  'pain stomach',
  'numbness leg',
  'headache at the temple',
  'heat in the Lung',
  'kidney yin',
  'neck and shoulder pain',
  // Points for one thing only, or for more than one question can hold.
  'points for sciatica',
  'points of the foot',
  'points for pain in the knee',
  'points on the foot for headache and nausea',
  // The same thing twice, one to compare, three to join, words that name nothing here.
  'Liver and liver',
  'compare Liver',
  'heart liver kidney',
  'liver endometriosis',
  'does the heart matter',
  'and',
  'compare',
  '',
])('“%s” is not a question about two things', (text) => {
  expect(read(text)).toBeUndefined();
});

test('a question is answered with paths, and two things without a path are not a question', async () => {
  expect((await reader.question('GB30 and sciatica'))?.paths[0]?.nodes).toEqual([
    'acupoint:GB30',
    'symptom:sciatica',
  ]);
  expect((await reader.question('GB30 vs BL23'))?.paths).toEqual([]);
  expect(read('yoga and white')).toBeDefined();
  expect(await reader.question('yoga and white')).toBeUndefined();
});

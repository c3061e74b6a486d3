import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { namesInTexts } from './names-in-texts.ts';

const THINGS = {
  'symptoms/a.yaml': 'headache: { name: Headache }\ncold: { name: Cold }',
  'acupoints/BL.yaml': 'BL40: { name: Weizhong }\nBL54: { name: Zhibian }',
};
const found = (reading: string) =>
  namesInTexts.check(datasetFrom({ ...THINGS, 'reading/forms.yaml': reading })).map(formatProblem);

test('forms, words with another sense and former codes that say something pass', () => {
  expect(
    found(`symptom:headache: { forms: { en: [sore head] }, otherwise: [no headache] }
acupoint:BL40: { formerCode: { code: BL54, citation: a, locator: b } }`),
  ).toEqual([]);
});

test('a form that is a name already is reported, and one that another thing has', () => {
  expect(found('symptom:headache: { forms: { en: [head-ache, cold] } }')).toEqual([
    'data/reading/forms.yaml:1:35 names-in-texts: `symptom:headache` has the name head-ache already\n    Take the form out.',
    'data/reading/forms.yaml:1:46 names-in-texts: `symptom:cold` is called cold too, so it does not tell which is meant\n    Take the form out of one of them, or write more of what stands beside it.',
  ]);
});

test('words in which no name of the thing stands are reported', () => {
  expect(found('symptom:cold: { otherwise: [colder, warm weather] }')).toEqual([
    'data/reading/forms.yaml:1:37 names-in-texts: no name of `symptom:cold` stands in warm weather\n    Take it out: nothing would be read there.',
  ]);
});

test('a former code that no other point has today is reported', () => {
  expect(found('acupoint:BL40: { formerCode: { code: BL99, citation: a, locator: b } }')).toEqual([
    'data/reading/forms.yaml:1:38 names-in-texts: BL99 is the code of no other point today\n    A former code is written as today’s codes are: BL54. A code that no point has today is a name (`code`).',
  ]);
});

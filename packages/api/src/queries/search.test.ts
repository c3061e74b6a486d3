import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test.each([
  ['side of the leg', 'symptom:sciatica-lateral'],
  ['pain down the side of the leg', 'symptom:sciatica-lateral'],
  ['sciatica', 'symptom:sciatica'],
  ['huantiao', 'acupoint:GB30'],
  ['环跳', 'acupoint:GB30'],
  ['GB-30', 'acupoint:GB30'],
])('%s finds %s first', async (text, id) => {
  const { data } = await ask(
    'query ($text: String!) { search(text: $text) { entity { id } matched score } }',
    { text },
  );
  expect(data.search[0].entity.id).toBe(id);
});

test('kinds and first limit the hits', async () => {
  const { data } = await ask(
    '{ search(text: "leg", kinds: [REGION], first: 2) { entity { kind } } none: search(text: "leg", first: 0) { matched } }',
  );
  expect(data.search).toEqual([{ entity: { kind: 'REGION' } }, { entity: { kind: 'REGION' } }]);
  expect(data.none).toEqual([]);
});

test('a number out of bounds is refused with what is allowed', async () => {
  const { errors } = await ask('{ search(text: "leg", first: 1000) { matched } }');
  expect(errors?.[0]).toMatchObject({
    message: 'first: 1000 is not allowed; allowed: 0 to 100',
    extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
  });
});

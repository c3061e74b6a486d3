import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

const QUESTION = `query ($text: String!) {
  question(text: $text) { kind entities { id } paths { length nodes { id } } }
}`;

test('two things give the paths between them, best first, as `paths` does', async () => {
  const { data } = await ask(QUESTION, { text: 'What has the Liver to do with my knee' });
  expect(data.question).toMatchObject({
    kind: 'PATHS',
    entities: [{ id: 'organ:liver' }, { id: 'region:knee' }],
  });
  const { data: same } = await ask(
    '{ paths(from: "organ:liver", to: "region:knee") { length nodes { id } } }',
  );
  expect(data.question.paths.length).toBeGreaterThan(0);
  expect(data.question.paths).toEqual(same.paths);
});

test.each([
  ['Points on the foot for headache', 'POINTS_IN', ['symptom:headache', 'region:foot']],
  ['Compare Kidney and Liver patterns', 'COMPARE', ['organ:kidney', 'organ:liver']],
])('%s is %s', async (text, kind, ids) => {
  const { data } = await ask(QUESTION, { text });
  expect(data.question).toEqual({ kind, entities: ids.map((id) => ({ id })), paths: [] });
});

test('one thing, nothing, or two things without a path are not a question', async () => {
  for (const text of ['Heart', 'liver qi stagnation', 'xyzzy and Heart', '', 'yoga and white'])
    expect((await ask(QUESTION, { text })).data, text).toEqual({ question: null });
});

test('a text that is too long is refused', async () => {
  const { errors } = await ask(QUESTION, { text: 'x'.repeat(201) });
  expect(errors?.[0]).toMatchObject({
    message: 'text (characters): 201 is not allowed; allowed: 0 to 200',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

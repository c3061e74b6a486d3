import { expect, test } from 'vitest';
import { dataOf, run } from '../testing/run.ts';

const ids = (things: any[]) => things.map(({ id }) => id);

test('from a symptom to its channels and on to their points, with every claim walked', () => {
  const { traverse } = dataOf(`{ traverse(from: ["symptom:sciatica-medial"], steps: [
    { relation: [INVOLVES], direction: OUT, to: [CHANNEL] }, { relation: [HE_SEA_POINT_OF], direction: IN } ]) {
    nodes { id } claims { subject { id } relation object { id } derivedBy } truncated } }`);
  const [start, ...reached] = ids(traverse.nodes);
  expect(start).toBe('symptom:sciatica-medial');
  expect(reached.filter((id) => /KI|LR|SP/.test(id))).toEqual([
    'channel:KI',
    'channel:LR',
    'channel:SP',
    'acupoint:KI10',
    'acupoint:LR8',
    'acupoint:SP9',
  ]);
  expect(traverse.claims.filter(({ relation }: any) => relation === 'HE_SEA_POINT_OF')).toHaveLength(3);
  expect(traverse.truncated).toBe(false);
});

test('a name stands for its entity, and one met by two names is met once', () => {
  const { traverse } = dataOf(
    '{ traverse(from: ["GB-30", "环跳", "acupoint:GB30"], steps: []) { nodes { id } claims { id } } }',
  );
  expect(traverse).toEqual({ nodes: [{ id: 'acupoint:GB30' }], claims: [] });
});

test('without derived claims, or above a level, fewer claims are walked', () => {
  const walked = (rest: string) =>
    dataOf(
      `{ traverse(from: ["symptom:sciatica-medial"], steps: [{ relation: [INVOLVES] }]${rest}) { claims { level derivedBy } } }`,
    ).traverse.claims as any[];
  expect(walked('').some(({ derivedBy }) => derivedBy !== null)).toBe(true);
  expect(walked(', derived: false').some(({ derivedBy }) => derivedBy !== null)).toBe(false);
  expect(walked(', minLevel: TRADITIONAL').some(({ level }) => level === 'UNCITED')).toBe(false);
});

test('the limit cuts and says so', () => {
  const { traverse } = dataOf(
    '{ traverse(from: ["channel:GB"], steps: [{ direction: IN }], limit: 5) { nodes { id } truncated } }',
  );
  expect([traverse.nodes.length, traverse.truncated]).toEqual([5, true]);
});

test.each([
  [
    'from: ["Atlantis"], steps: []',
    'from: nothing has the id or name "Atlantis"; `search` finds what is close to it',
    'from',
  ],
  ['from: ["GB30"], steps: [], limit: 0', 'limit: 0 is not allowed; allowed: 1 to 5000', 'limit'],
  [
    'from: ["GB30"], steps: [{}, {}, {}, {}, {}, {}, {}, {}, {}]',
    'steps (number): 9 is not allowed; allowed: 0 to 8',
    'steps (number)',
  ],
])('(%s) is refused with what is allowed', (args, message, argument) => {
  const { data, errors } = run(`{ traverse(${args}) { truncated } }`);
  expect(data).toBeNull();
  expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT', argument } });
});

test('a name that fits several is refused with the candidates', () => {
  expect(run('{ traverse(from: ["Futu"], steps: []) { truncated } }').errors?.[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'from', candidates: ['acupoint:LI18', 'acupoint:ST32'] },
  });
});

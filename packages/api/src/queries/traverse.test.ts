import { expect, test } from 'vitest';
import { dataOf, run } from '../testing/run.ts';

const ids = (things: any[]) => things.map(({ id }) => id);

test('goes from a symptom to its channels and on to their points, with every claim on the way', () => {
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

test('a name means its entity, and two names of one entity give it once', () => {
  const { traverse } = dataOf(
    '{ traverse(from: ["GB-30", "环跳", "acupoint:GB30"], steps: []) { nodes { id } claims { id } } }',
  );
  expect(traverse).toEqual({ nodes: [{ id: 'acupoint:GB30' }], claims: [] });
});

test('without derived claims, or with a minimum level, fewer claims are followed', () => {
  const claimsWith = (rest: string) =>
    dataOf(
      `{ traverse(from: ["symptom:sciatica-medial"], steps: [{ relation: [INVOLVES] }]${rest}) { claims { level derivedBy } } }`,
    ).traverse.claims as any[];
  expect(claimsWith('').some(({ derivedBy }) => derivedBy !== null)).toBe(true);
  expect(claimsWith(', derived: false').some(({ derivedBy }) => derivedBy !== null)).toBe(false);
  expect(claimsWith(', minLevel: TRADITIONAL').some(({ level }) => level === 'UNCITED')).toBe(false);
});

test('the limit cuts and sets truncated', () => {
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

test('a name of several entities is refused with the candidates', () => {
  expect(run('{ traverse(from: ["Futu"], steps: []) { truncated } }').errors?.[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'from', candidates: ['acupoint:LI18', 'acupoint:ST32'] },
  });
});

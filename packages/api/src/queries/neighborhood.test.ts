import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test('a neighbourhood contains both ends of each of its claims', async () => {
  const { data } = await ask(
    '{ neighborhood(ids: ["GB30"], depth: 1) { nodes { id } claims { subject { id } object { id } } truncated } }',
  );
  const ids = new Set(data.neighborhood.nodes.map(({ id }: any) => id));
  expect(data.neighborhood.nodes[0].id).toBe('acupoint:GB30');
  expect(data.neighborhood.claims.length).toBeGreaterThan(3);
  expect(
    data.neighborhood.claims.every(({ subject, object }: any) => ids.has(subject.id) && ids.has(object.id)),
  ).toBe(true);
  expect(data.neighborhood.truncated).toBe(false);
});

test('the limit cuts and sets truncated; unknown ids are left out', async () => {
  const { data } = await ask(
    '{ neighborhood(ids: ["GB30", "nothing"], depth: 2, limit: 5) { nodes { id } truncated } }',
  );
  expect([data.neighborhood.nodes.length, data.neighborhood.truncated]).toEqual([5, true]);
});

test('a depth that is too large is refused', async () => {
  const { errors } = await ask('{ neighborhood(ids: ["GB30"], depth: 99) { truncated } }');
  expect(errors?.[0]?.message).toBe('depth: 99 is not allowed; allowed: 0 to 4');
});

test('dataset counts the data that is served', async () => {
  const { data } = await ask(
    '{ dataset { version entities kinds { kind count } levels { count } claims disclaimer licence } entities(first: 0) { totalCount } }',
  );
  expect(data.dataset.entities).toBe(data.entities.totalCount);
  expect(data.dataset.kinds.find(({ kind }: any) => kind === 'ELEMENT').count).toBe(5);
  expect(data.dataset.levels.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(
    data.dataset.claims,
  );
  expect(data.dataset.disclaimer).toBe('A map of what sources say, not medical advice.');
});

test('a neighbourhood can have a minimum level and leave out derived claims', async () => {
  const claims = async (rest: string) =>
    (await ask(`{ neighborhood(ids: ["symptom:sciatica-medial"]${rest}) { claims { level derivedBy } } }`))
      .data.neighborhood.claims as any[];
  expect((await claims('')).some(({ derivedBy }) => derivedBy !== null)).toBe(true);
  expect((await claims(', derived: false')).some(({ derivedBy }) => derivedBy !== null)).toBe(false);
  expect((await claims(', minLevel: TRADITIONAL')).some(({ level }) => level === 'UNCITED')).toBe(false);
});

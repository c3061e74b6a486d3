import { expect, test } from 'vitest';
import { schema } from '../schema.ts';
import { dataOf, run, snapshot } from '../testing/run.ts';

interface Identified {
  readonly __typename: string;
  readonly id: string;
}

/** All items of a list, read page by page. */
function all(field: 'entities' | 'claims' | 'citations'): Identified[] {
  const found: Identified[] = [];
  let after: string | null = null;
  do {
    const page: any = dataOf(
      `query ($after: String) { list: ${field}(${field === 'entities' ? 'headings: true, ' : ''}first: 500, after: $after) {
        totalCount edges { cursor } nodes { __typename id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      { after },
    ).list;
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1).cursor);
    found.push(...page.nodes);
    expect(page.pageInfo.hasNextPage).toBe(found.length < page.totalCount);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

const everything = [...all('entities'), ...all('claims'), ...all('citations')];

test('the pages of the lists contain everything that is served, each once', () => {
  const served = [
    ...snapshot.entities.rows.map(({ id }) => id),
    ...snapshot.claims.all().map(({ id }) => id),
    ...snapshot.citations.keys(),
  ];
  expect(everything.map(({ id }) => id).toSorted()).toEqual(served.toSorted());
});

test('the lists contain every type that implements Node', () => {
  const types = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
  expect([...new Set(everything.map(({ __typename }) => __typename))].toSorted()).toEqual(types.toSorted());
});

test('everything can be fetched again by its id, with the same type', () => {
  for (let start = 0; start < everything.length; start += 500) {
    const some = everything.slice(start, start + 500);
    const { nodes } = dataOf('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: some.map(({ id }) => id),
    });
    expect(nodes).toEqual(some);
  }
});

test('`node` fetches one of each type with the fields of its type', () => {
  for (const [type, [first]] of Map.groupBy(everything, ({ __typename }) => __typename)) {
    const { node } = dataOf(
      `query ($id: ID!) { node(id: $id) { __typename id ... on ${type} { same: id } } }`,
      {
        id: first!.id,
      },
    );
    expect(node).toEqual({ __typename: type, id: first!.id, same: first!.id });
  }
});

/** A query for every field that gives a connection, with bounds. */
const CONNECTIONS: Record<string, (bounds: string) => string> = {
  entities: (bounds) => `{ list: entities(kind: CHANNEL, ${bounds}) { ...Page } }`,
  claims: (bounds) => `{ list: claims(filter: { relation: [GENERATES] }, ${bounds}) { ...Page } }`,
  citations: (bounds) => `{ list: citations(text: "sciatica", ${bounds}) { ...Page } }`,
  studies: (bounds) => `{ list: studies(symptom: "sciatica", ${bounds}) { ...Page } }`,
  'claims of an entity': (bounds) => `{ one: entity(id: "GB30") { list: claims(${bounds}) { ...Page } } }`,
  'claims of a work': (bounds) =>
    `{ one: citation(id: "wang-zx-2009") { list: claims(${bounds}) { ...Page } } }`,
  'claims of an audit': (bounds) => `{ one: audit { list: contested(${bounds}) { ...Page } } }`,
  'works of an audit': (bounds) => `{ one: audit { list: unused(${bounds}) { ...Page } } }`,
  'noted works of an audit': (bounds) => `{ one: audit { list: defectiveWorks(${bounds}) { ...Page } } }`,
  'differences of an audit': (bounds) => `{ one: audit { list: differing(${bounds}) { ...Page } } }`,
  'families of an audit': (bounds) => `{ one: audit { list: sharedFamilies(${bounds}) { ...Page } } }`,
  'points of an audit': (bounds) => `{ one: audit { list: pointsWithoutStudy(${bounds}) { ...Page } } }`,
};

const NODES = {
  Entity: 'id',
  Claim: 'id',
  Citation: 'id',
  Difference: 'relation subject { id }',
  SharedFamily: 'works { id }',
  StudiedWork: 'citation { id }',
};
const PAGES = Object.entries(NODES).map(
  ([node, fields]) =>
    `fragment Page on ${node}Connection { totalCount edges { cursor node { ${fields} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
);

/** The answer with the fragment for the type of its connection. */
function ask(query: string) {
  const answers = PAGES.map((fragment) => run(`${query} ${fragment}`));
  return answers.find(
    ({ errors }) => !errors?.some(({ message }) => message.includes('can never be of type')),
  )!;
}
function pageOf(query: string): any {
  const { data, errors } = ask(query);
  expect(errors).toBeUndefined();
  return (data.one ?? data).list;
}

test.each(Object.entries(CONNECTIONS))(
  '%s: pages follow one another, and say whether there is a page before and after',
  (_, list) => {
    const whole = pageOf(list('first: 500'));
    expect(whole.edges.length).toBe(whole.totalCount);
    expect(whole.totalCount).toBeGreaterThan(1);
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });

    const first = pageOf(list('first: 1'));
    expect(first.edges).toEqual(whole.edges.slice(0, 1));
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: whole.edges[0].cursor,
      endCursor: whole.edges[0].cursor,
    });
    const rest = pageOf(list(`first: 500, after: "${first.pageInfo.endCursor}"`));
    expect(rest.edges).toEqual(whole.edges.slice(1));
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  },
);

test.each(Object.entries(CONNECTIONS))(
  '%s: a page of size 0 and a page past the end are empty and have the total',
  (_, list) => {
    const whole = pageOf(list('first: 500'));
    expect(pageOf(list('first: 0'))).toEqual({
      totalCount: whole.totalCount,
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(pageOf(list(`first: 5, after: "${whole.pageInfo.endCursor}"`))).toEqual({
      totalCount: whole.totalCount,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  },
);

test.each(Object.entries(CONNECTIONS))(
  '%s: null means the default; values out of bounds are refused',
  (_, list) => {
    expect(pageOf(list('first: null'))).toEqual(pageOf(list('first: 50')));
    expect(ask(list('first: -1')).errors?.[0]).toMatchObject({
      message: 'first: -1 is not allowed; allowed: 0 to 500',
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
    expect(ask(list('first: 5, after: "nothing"')).errors?.[0]).toMatchObject({
      message: 'after: "nothing" is no cursor of this list; take one from its edges',
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  },
);

/** The fields of a data folder are tested in `own-source.test.ts`, with two folders. */
test('the table above has every field that gives a connection', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type
      ? Object.values(type.getFields()).filter((field) => /Connection!$/.test(String(field.type)))
      : [],
  );
  const names = new Set(fields.map(({ name }) => name));
  expect([...names].toSorted()).toEqual([
    'adds',
    'changes',
    'citations',
    'claims',
    'contested',
    'contests',
    'defectiveWorks',
    'differing',
    'entities',
    'neutral',
    'pointsWithoutStudy',
    'retracted',
    'sharedFamilies',
    'singleWork',
    'studies',
    'studiesWithoutPoint',
    'supports',
    'uncited',
    'unresolved',
    'unused',
    'works',
  ]);
});

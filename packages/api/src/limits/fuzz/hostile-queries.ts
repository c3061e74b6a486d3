import type { Random } from './random.ts';

export interface HostileQuery {
  readonly query: string;
  /** As JSON. */
  readonly variables?: string;
}

type Make = (random: Random) => string | HostileQuery;

const nested = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);

const HEAVY = [
  'claims(first: 500) { nodes { sentence evidence { citation { shortName bibtex } } } }',
  'citations(first: 500) { nodes { reference bibtex ris csl family { id } } }',
  'citations(text: "a e i o u") { totalCount }',
  'neighborhood(ids: ["organ:liver"], depth: 4, limit: 1000) { claims { sentence } }',
  'paths(from: "element:wood", to: "symptom:insomnia", maxLength: 8, first: 100) { nodes { name } }',
  'traverse(from: ["organ:liver"], steps: [{}, {}, {}, {}, {}, {}, {}, {}], limit: 5000) { claims { sentence } }',
  'symptom(id: "sciatica") { channels { because { sentence } points { claims { sentence } } } }',
  'audit { defective { reference } }',
  'citations(first: 60) { nodes { apa: reference vancouver: reference(style: VANCOUVER) ama: reference(style: AMA) } }',
  'search(text: "hedahce inomnia sciatca", first: 100) { score }',
  'searchCounts(text: "palpitatoins") { citations }',
  'question(text: "pionts on the foot for hedache") { __typename }',
  'search(text: "knee pain of the lateral leg", first: 100) { entity { claims { totalCount } } }',
];

/** Malicious documents. */
const DOCUMENTS: Readonly<Record<string, Make>> = {
  'fields nested deeply': (random) =>
    `{ channel(id: "GB") ${nested(random.int(21, 15_000), '{ pair ', '{ id }', ' }')} }`,
  'lists nested within lists': (random) =>
    `{ channel(id: "BL") ${nested(random.int(3, 9), '{ points { channel ', '{ id }', ' } }')} }`,
  'pages nested within pages': (random) =>
    `{ claims(first: 500) { nodes ${nested(random.int(1, 4), '{ subject { claims(first: 500) { nodes ', '{ id }', ' } } }')} } }`,
  'inline fragments nested deeply': (random) =>
    nested(random.int(100, 10_000), '{ ... ', '{ __typename }', ' }'),
  'values nested deeply': (random) =>
    `{ search(text: ${nested(random.int(100, 10_000), '[', '1', ']')}) { score } }`,
  'objects nested deeply': (random) =>
    `{ claims(filter: ${nested(random.int(100, 10_000), '{ entity: ', '1', ' }')}) { totalCount } }`,
  'types nested deeply': (random) =>
    `query ($a: ${nested(random.int(100, 10_000), '[', 'Int', ']')}) { __typename }`,
  'ten thousand aliases': () =>
    `{ ${Array.from({ length: 10_000 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
  'aliases of what is dear': (random) =>
    `{ ${random.many(random.int(20, 150), (at) => `a${at}: ${random.pick(HEAVY)}`).join(' ')} }`,
  'the same field again and again': (random) => `{ ${'dataset { version } '.repeat(random.int(200, 1500))} }`,
  'the same response name for all': (random) =>
    `{ ${random.many(random.int(50, 400), (at) => `a: channel(id: "${at}") { id }`).join(' ')} }`,
  'fragments in a circle': (random) => circle(random.int(1, 600)),
  'fragments that double': (random) => doubling(random.int(8, 150)),
  'fragments that double by a variable': (random) => ({
    query: doubling(random.int(10, 120), 'query ($all: Boolean!)', ' @include(if: $all)'),
    variables: '{"all": true}',
  }),
  'a fragment spread a thousand times': () =>
    `{ ${'...A '.repeat(1000)} } fragment A on Query { ${HEAVY[0]} }`,
  'fragments nobody has': (random) =>
    `{ ${random.many(random.int(10, 900), (at) => `...F${at}`).join(' ')} }`,
  'fields nobody has': (random) =>
    `{ ${random.many(random.int(10, 900), (at) => `${'sympto'.repeat(random.int(1, 40))}${at}`).join(' ')} }`,
  'a name of a hundred thousand letters': () => `{ ${'a'.repeat(100_000)} }`,
  'directives again and again': (random) =>
    `{ __typename ${'@skip(if: true) '.repeat(random.int(100, 2000))} }`,
  'operations without end': (random) =>
    random.many(random.int(100, 1000), (at) => `query Q${at} { __typename }`).join(' '),
  'variables without end': (random) =>
    `query (${random.many(random.int(100, 1000), (at) => `$v${at}: Int`).join(' ')}) { __typename }`,
  'introspection in circles': (random) =>
    `{ __schema { types ${nested(random.int(2, 12), '{ fields { type ', '{ name }', ' } }')} } }`,
  'introspection by aliases': (random) =>
    `{ ${random.many(random.int(5, 600), (at) => `a${at}: __schema { types { fields { type { name } } } }`).join(' ')} }`,
  'comments without end': (random) => `${'# comment\n'.repeat(random.int(1000, 12_000))}{ __typename }`,
  'a mutation': () => 'mutation { __typename }',
  'a subscription': () => 'subscription { __typename }',
  'a definition of types': () => 'type Query { a: Int } schema { query: Query }',
  'a block string that never ends': () => '{ search(text: """ ',
  'escapes that are none': () => '{ search(text: "\\uD83D\\u{110000}\\x") { score } }',
  'a long list of ids': (random) =>
    `{ nodes(ids: [${random.many(random.int(300, 2500), (at) => `"acupoint:GB${at % 44}"`).join(' ')}]) { id } }`,
  'a long text': (random) => `{ citations(text: "${'a '.repeat(random.int(900, 50_000))}") { totalCount } }`,
  'numbers too great': () => '{ entities(first: 99999999999999999999) { totalCount } }',
  'a great page': (random) => `{ claims(first: ${random.int(501, 2_000_000_000)}) { nodes { id } } }`,
};

/** Malicious variables, with a query that takes them. */
const VARIABLES: Readonly<Record<string, Make>> = {
  'a huge list': (random) => ({
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: JSON.stringify({ ids: random.many(random.int(400, 20_000), (at) => at) }),
  }),
  'a huge list of enum values': (random) => ({
    query: 'query ($s: [Standing!]) { claims(filter: { standing: $s }) { totalCount } }',
    variables: JSON.stringify({
      s: random.many(random.int(400, 9000), () => random.pick(['SUPPORTED', 'NOPE', 1, null])),
    }),
  }),
  'a huge text': (random) => ({
    query: 'query ($t: String!) { search(text: $t) { score } }',
    variables: JSON.stringify({
      t: random.pick(['a', 'á', '环', '"', '\\', '\u0000']).repeat(random.int(150, 40_000)),
    }),
  }),
  'deep values': (random) => ({
    query: 'query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }',
    variables: `{"f": ${nested(random.int(5, 10_000), '{"entity": [', '1', ']}')}}`,
  }),
  'names of the language': () => ({
    query: 'query ($id: ID!) { entity(id: $id) { id } }',
    variables:
      '{"__proto__": {"id": "x"}, "constructor": {"prototype": 1}, "toString": 7, "id": "constructor"}',
  }),
  'values of the wrong kind': (random) => ({
    query: 'query ($id: ID!, $n: Int = 5) { entity(id: $id) { claims(first: $n) { totalCount } } }',
    variables: `{"id": ${random.pick(['null', '{}', '[]', '1.5', 'true', '"__proto__"', '{"toString": null}'])},
      "n": ${random.pick(['"5"', '1e999', '-1', '1099511627776', '[5]', 'null', 'false'])}}`,
  }),
  'many that nobody asked for': (random) => ({
    query: '{ __typename }',
    variables: JSON.stringify(Object.fromEntries(random.many(random.int(100, 5000), (at) => [`v${at}`, at]))),
  }),
};

export const HOSTILE_QUERIES = [...Object.values(DOCUMENTS), ...Object.values(VARIABLES)];

function circle(count: number): string {
  const fragments = Array.from(
    { length: count },
    (_, at) =>
      `fragment F${at} on Channel { pair { ...F${(at + 1) % count} } pair { ...F${(at * 7 + 1) % count} } }`,
  );
  return `{ channel(id: "GB") { ...F0 } } ${fragments.join(' ')}`;
}

function doubling(count: number, head = '', directive = ''): string {
  const fragments = Array.from(
    { length: count },
    (_, at) => `fragment F${at} on Channel { a: pair { ...F${at + 1} } b: pair { ...F${at + 1} } }`,
  );
  const last = `fragment F${count} on Channel { points${directive} { id } }`;
  return `${head} { channel(id: "GB") { ...F0 } } ${fragments.join(' ')} ${last}`;
}

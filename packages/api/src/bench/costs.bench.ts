import { createReader, dataFolders, loadSnapshot, type GraphReader } from '@jingluo/graph';
import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  type GraphQLField,
  type GraphQLObjectType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  parse,
  print,
  validate,
} from 'graphql';
import { citingHere } from '../citing/citing.ts';
// Registers the executor.
import '../http/create-endpoint.ts';
import { createFastExecutor } from '../http/fast-executor.ts';
import { compileCost } from '../limits/cost/compile-cost.ts';
import { evaluateCost } from '../limits/cost/cost.ts';
import { schema } from '../schema.ts';

/*
 * `node src/bench/costs.bench.ts [Type.field]`: what each field takes, in microseconds of processor time for each unit of
 * its declared cost. A field is measured in many objects of the shipped data at once, as the difference to the same query
 * without it, and nothing of an answer is remembered from one time to the next. Exits with 1 when a field takes more than
 * three times its cost.
 */

const MAX_RATIO = 3;
/** What is below this, alone or as a part of the query, is lost in the noise: a field that takes less is dear in no sense. */
const MIN_MICROSECONDS = 30;
const MIN_SHARE = 0.15;

const only = process.argv[2];
const snapshot = loadSnapshot(dataFolders(undefined));
const reader = createReader(snapshot);
// Without memory for parts of answers: each time everything is computed.
const executor = createFastExecutor(schema, 0)!;

function endOfPage(): string {
  const body = executor.execute(
    {
      document: parse('{ claims(first: 500) { pageInfo { endCursor } } }'),
      variables: {},
      operationName: undefined,
    },
    { reader },
  );
  const { data } = JSON.parse(String(body)) as { data: { claims: { pageInfo: { endCursor: string } } } };
  return data.claims.pageInfo.endCursor;
}

/** Fields of Query with arguments of a dear kind. All others with those of a usual kind. */
const ROOTS: Readonly<Record<string, readonly string[]>> = {
  acupoint: ['acupoint(id: "GB34")'],
  audit: ['audit'],
  channel: ['channel(id: "BL")'],
  citation: ['citation(id: "qin-z-2015-review")', 'citation(id: "10.1155/2015/425108")'],
  citations: [
    'citations',
    'citations(first: 500)',
    'citations(text: "a e i o u")',
    'citations(sort: CLAIMS)',
    'citations(text: "10.1155/2015/425108")',
  ],
  claim: ['claim(id: "acupoint:GB30~treats~symptom:sciatica")'],
  claims: [
    'claims',
    'claims(first: 500)',
    `claims(first: 500, after: ${JSON.stringify(endOfPage())})`,
    'claims(filter: { minLevel: RANDOMIZED })',
    'claims(filter: { entity: "GB30", relation: [TREATS, STUDIED_FOR] })',
  ],
  dataset: ['dataset'],
  element: ['element(id: "wood")'],
  entities: ['entities', 'entities(first: 500)', 'entities(kind: PATTERN)'],
  entity: ['entity(id: "GB30")', 'entity(id: "the outer side of the leg")'],
  neighborhood: [
    'neighborhood(ids: ["organ:liver"])',
    'neighborhood(ids: ["organ:liver"], depth: 4, limit: 1000)',
    'neighborhood(ids: ["symptom:headache", "channel:BL", "GB30"], depth: 2, limit: 300)',
  ],
  node: ['node(id: "organ:liver")'],
  nodes: ['nodes(ids: ["organ:liver", "citation:who-2008"])'],
  organ: ['organ(id: "liver")'],
  pathSearch: [
    'pathSearch(from: "Wood", to: "low back pain")',
    'pathSearch(from: "element:wood", to: "symptom:insomnia", maxLength: 8, first: 100)',
  ],
  paths: [
    'paths(from: "Wood", to: "low back pain")',
    'paths(from: "element:wood", to: "symptom:insomnia", maxLength: 8, first: 100)',
  ],
  pattern: ['pattern(id: "liver-qi-stagnation")'],
  quality: ['quality(id: "spring")'],
  question: [
    'question(text: "insomnia and the Heart")',
    'question(text: "compare kidney yin deficiency and kidney yang deficiency")',
    'question(text: "points on the foot for hedache")',
  ],
  region: ['region(id: "lateral-leg")'],
  remedy: ['remedy(id: "acupuncture")'],
  search: [
    'search(text: "knee")',
    'search(text: "hedahce")',
    'search(text: "knee pain of the lateral leg that nobody knows", first: 100)',
    'search(text: "膝蓋很痛")',
  ],
  searchCitations: [
    'searchCitations(text: "sciatica")',
    'searchCitations(text: "acupuncure for low bak pain")',
  ],
  searchCounts: ['searchCounts(text: "knee")', 'searchCounts(text: "knee pain of the lateral leg")'],
  symptom: ['symptom(id: "headache")', 'symptom(id: "low-back-pain")'],
  traverse: [
    'traverse(from: ["GB30"], steps: [{ relation: [POINT_OF] }])',
    'traverse(from: ["organ:liver"], steps: [{}, {}, {}], limit: 5000)',
  ],
};

/** Where objects come from that have no id: the field that holds many of them. */
const HOLDERS: Readonly<Record<string, string>> = {
  Name: 'Entity.names',
  ExternalId: 'Entity.externalIds',
  NameSource: 'Entity.sources',
};

interface Row {
  readonly name: string;
  readonly units: number;
  readonly microseconds: number;
  /** Of the whole query, in microseconds. */
  readonly of: number;
}

const rows: Row[] = [];
for (const field of Object.values(schema.getQueryType()!.getFields())) {
  for (const root of ROOTS[field.name] ?? missing(field.name)) {
    const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
    add(`Query.${root}`, `{ ${root}${below} }`, '{ __typename }');
  }
}
for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type) || type === schema.getQueryType() || type.name.startsWith('__')) continue;
  const around = wayTo(type);
  if (around === undefined) {
    console.log(`${type.name}: no way leads there`);
    continue;
  }
  for (const field of Object.values(type.getFields())) {
    const args = field.args
      .filter(isRequiredArgument)
      .map(({ name }) => missing(`${type.name}.${field.name}(${name})`));
    if (args.length > 0) continue;
    const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
    add(`${type.name}.${field.name}`, around(`__typename ${field.name}${below}`), around('__typename'));
  }
}

function missing(name: string): never {
  throw new Error(`costs.bench: give arguments for ${name}`);
}

/** Measures a query against the same one without a field. */
function add(name: string, query: string, without: string): void {
  if (only !== undefined && !name.startsWith(only)) return;
  const [long, short] = [prepared(query), prepared(without)];
  const units = long.cost - short.cost;
  const times = Array.from({ length: 9 }, () => [timeOf(long.document), timeOf(short.document)] as const);
  // The least of each: whatever else the machine does adds to the time.
  const least = Math.min(...times.map(([time]) => time));
  rows.push({ name, units, microseconds: least - Math.min(...times.map(([, time]) => time)), of: least });
}

function prepared(query: string): { document: DocumentNode; cost: number } {
  const document = parse(query);
  const [error] = validate(schema, document);
  if (error !== undefined) throw new Error(`costs.bench: ${error.message} in ${query}`);
  const cost = evaluateCost(compileCost(schema, document, getOperationAST(document)!), {});
  return { document, cost };
}

/** Microseconds of this thread for one execution: the mean over as many as take 12 ms. */
function timeOf(document: DocumentNode): number {
  let count = 0;
  const before = process.threadCpuUsage();
  for (;;) {
    execute(document, reader);
    count += 1;
    const { user, system } = process.threadCpuUsage();
    const spent = user + system - before.user - before.system;
    if (spent > 12_000) return spent / count;
  }
}

function execute(document: DocumentNode, over: GraphReader): void {
  const body = executor.execute(
    { document, variables: {}, operationName: undefined },
    { reader: over, citing: citingHere },
  );
  if (body === undefined) throw new Error(`costs.bench: the executor gave up at ${print(document)}`);
}

type Around = (selection: string) => string;

/** A query with a selection in many objects of a type. */
function wayTo(type: GraphQLObjectType, seen: readonly string[] = []): Around | undefined {
  if (type.name === 'Claim') return (inner) => `{ claims(first: 500) { nodes { ${inner} } } }`;
  if (type.name === 'Citation') return (inner) => `{ citations(first: 300) { nodes { ${inner} } } }`;
  if (type.getInterfaces().some(({ name }) => name === 'Entity')) {
    return (inner) =>
      `{ entities(kind: ${constant(type.name)}, first: 300) { nodes { ... on ${type.name} { ${inner} } } } }`;
  }
  const [holderType, holderField] = HOLDERS[type.name]?.split('.') ?? [];
  if (holderType === 'Entity')
    return (inner) => `{ entities(first: 300) { nodes { ${holderField} { ${inner} } } } }`;
  // Queries first, then the fields of types that a query leads to.
  const holders = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && !seen.includes(name))
    .toSorted((a, b) => Number(b === schema.getQueryType()) - Number(a === schema.getQueryType()));
  for (const holder of holders) {
    for (const field of Object.values(holder.getFields())) {
      if (getNamedType(field.type) !== type) continue;
      if (holder === schema.getQueryType())
        return (inner) => `{ ${ROOTS[field.name]!.at(-1)!} { ${inner} } }`;
      const around = field.args.some(isRequiredArgument) ? undefined : wayTo(holder, [...seen, type.name]);
      if (around !== undefined) return (inner) => around(`${asked(field)} { ${inner} }`);
    }
  }
  return undefined;
}

function asked({ name, args }: GraphQLField<unknown, unknown>): string {
  return args.some((argument) => argument.name === 'first') ? `${name}(first: 50)` : name;
}

function constant(typeName: string): string {
  return typeName.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

const dear = rows.filter(
  ({ units, microseconds, of }) =>
    microseconds > Math.max(MIN_MICROSECONDS, MIN_SHARE * of) && microseconds > MAX_RATIO * units,
);
console.log('µs a unit      µs    units  field');
for (const { name, units, microseconds } of rows.toSorted(
  (a, b) => b.microseconds / b.units - a.microseconds / a.units,
)) {
  const cells = [(microseconds / units).toFixed(2), microseconds.toFixed(0), String(units)];
  console.log(`${cells[0]!.padStart(9)}${cells[1]!.padStart(8)}${cells[2]!.padStart(9)}  ${name}`);
}
console.log(
  `\n${rows.length} fields; ${dear.length} take more than ${MAX_RATIO} × their cost: ${dear.map(({ name }) => name).join(', ')}`,
);
process.exitCode = dear.length > 0 ? 1 : 0;

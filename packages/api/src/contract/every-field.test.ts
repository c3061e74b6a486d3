import {
  type ExecutionResult,
  getNamedType,
  graphql,
  type GraphQLField,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../schema.ts';
import { reader, run } from '../testing/run.ts';

/** Each field of Query, with arguments that give a result. */
const ROOTS: Record<string, readonly string[]> = {
  acupoint: ['acupoint(id: "GB34")'],
  audit: ['audit'],
  channel: ['channel(id: "GB")'],
  citation: ['citation(id: "qin-z-2015-review")'],
  citations: ['citations(text: "sciatica", first: 2)'],
  claim: [
    'claim(id: "symptom:sciatica-medial~involves~channel:KI~channel-by-region")',
    'claim(id: "acupoint:GB30~treats~symptom:sciatica")',
  ],
  claims: ['claims(filter: { subject: "GB30", minLevel: TRADITIONAL }, first: 2)'],
  dataset: ['dataset'],
  element: ['element(id: "wood")'],
  entities: ['entities(kind: PATTERN, first: 2)'],
  entity: ['entity(id: "GB30")'],
  neighborhood: ['neighborhood(ids: ["organ:liver"], limit: 5)'],
  node: ['node(id: "organ:liver")'],
  nodes: ['nodes(ids: ["organ:liver", "citation:who-2008"])'],
  organ: ['organ(id: "liver")'],
  pathSearch: ['pathSearch(from: "Wood", to: "low back pain", first: 2)'],
  paths: ['paths(from: "Wood", to: "low back pain", first: 2)'],
  pattern: ['pattern(id: "liver-qi-stagnation")'],
  quality: ['quality(id: "spring")'],
  question: ['question(text: "insomnia and the Heart")'],
  reading: [
    'reading(title: "Notes", paragraphs: ["GB30 may treat sciatica, as B54 behind the knee does [1].", "References", "1. Qin Z, Liu X, Wu J, Zhai Y, Liu Z. Effectiveness of Acupuncture for Treating Sciatica: A Systematic Review and Meta-Analysis. 2015."])',
  ],
  region: ['region(id: "lateral-leg")'],
  remedy: ['remedy(id: "acupuncture")'],
  search: ['search(text: "knee", first: 2)'],
  searchCitations: ['searchCitations(text: "sciatica", first: 2)'],
  searchCounts: ['searchCounts(text: "knee")'],
  studies: ['studies(symptom: "sciatica", filter: { against: [SHAM] }, first: 2)'],
  symptom: ['symptom(id: "sciatica-lateral")'],
  traverse: ['traverse(from: ["GB30"], steps: [{ relation: [POINT_OF] }])'],
};

/** Every field of a type and of the types below it, down to a depth. At the last level only fields without subfields. */
function selection(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const hasSubfields = isCompositeType(getNamedType(field.type));
    if (hasSubfields && depth === 0) return [];
    return [
      `${field.name}${few(field)}${hasSubfields ? ` ${selection(getNamedType(field.type), depth - 1)}` : ''}`,
    ];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

function few({ args }: GraphQLField<unknown, unknown>): string {
  return args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
}

/** The depth of a selection, where a depth of two misses fields that no other query has. */
const DEPTHS: Record<string, number> = { audit: 3, dataset: 4, reading: 3, symptom: 3 };

/** What lies deeper than a selection of everything above it could go. */
const DEEPER = [
  [
    'claim',
    '{ claim(id: "acupoint:CV12~crossing-point-of~channel:ST") { timeline { strands { match claim { id } entity { id } origin { citation { id } year yearTo saidAs locator } repeats { year } } } } }',
  ],
  [
    'acupoint',
    '{ acupoint(id: "GB30") { place { line { from { name point { id } marks { view } } to { name } } } } }',
  ],
] as const;

const queries = [
  ...DEEPER,
  ...Object.entries(ROOTS).flatMap(([name, roots]) =>
    roots.map((root) => {
      const field = schema.getQueryType()!.getFields()[root.split('(')[0]!]!;
      return [name, `{ ${root} ${selection(getNamedType(field.type), DEPTHS[name] ?? 2)} }`] as const;
    }),
  ),
];

/** `Type.field` of all fields in these queries. */
const requested = new Set<string>();
for (const [, query] of queries) {
  const info = new TypeInfo(schema);
  const Field = (): void => void requested.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
  visit(parse(query), visitWithTypeInfo(info, { Field }));
}

const answers = new Map<string, ExecutionResult>();
function answerTo(query: string): ExecutionResult {
  const answer = answers.get(query) ?? run(query);
  answers.set(query, answer);
  return answer;
}

test('every field of Query is requested', () => {
  expect(Object.keys(ROOTS)).toEqual(Object.keys(schema.getQueryType()!.getFields()).toSorted());
});

test('every field of every type is requested', () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(fields.filter((field) => !requested.has(field))).toEqual([]);
});

test.each(queries)('%s: every field is answered, without promises when the data is in memory', (_, query) => {
  const { data, errors } = answerTo(query);
  expect(errors).toBeUndefined();
  expect(Object.values(data!)).not.toContain(null);
});

/** A reader like a store outside the process: every answer is a promise. */
const remoteReader = new Proxy(reader, {
  get: (target, name) => {
    const value: unknown = Reflect.get(target, name);
    return typeof value === 'function'
      ? async (...args: never[]) => Promise.resolve((value as (...given: never[]) => unknown)(...args))
      : value;
  },
});

test.each(queries)('%s: a store that answers with promises gives the same', async (_, query) => {
  expect(await graphql({ schema, source: query, contextValue: { reader: remoteReader } })).toEqual(
    answerTo(query),
  );
});

import { EVIDENCE_LEVELS } from '@jingluo/graph';
import { schema } from '../schema.ts';
import { clientExamples } from './client-examples.ts';
import { errorsSection } from './errors-section.ts';
import { type ExampleQuestion, readExampleQuestions } from './example-questions.ts';
import { schemaReference } from './schema-reference.ts';

/** The default address of the server. */
const URL = 'http://127.0.0.1:4321/graphql';

/** The name of the question whose query the examples send. */
const EXAMPLE = '05-randomized-evidence-for-knee-pain';

/** The content of docs/graphql.md, from the schema, the questions and the limits. */
export function renderDocs(): string {
  const questions = readExampleQuestions();
  const { queries, types, inputs, enums } = schemaReference(schema);
  return `<!-- Written by \`pnpm generate\` from the schema and packages/api/questions. Do not edit. -->

# The GraphQL API

Everything that the site shows, and more, can be queried at \`/graphql\`. Nothing is in the graph because it is true:
everything is there because a named source says it. The schema is built on three words:

- An **entity** is a thing that claims are about: an element, an organ, a channel, an acupoint, a symptom, a pattern, a
  region of the body, a remedy, a quality.
- A **claim** says that one entity has a relation to another: *GB30 is said to treat sciatica*.
- **Evidence** is the stance of one source on one claim, with the place in the source. In the schema a source is a
  **citation**, and \`works\` counts sources.

The **level** of a claim says how strong it is: it is given by the design of the strongest source that makes it, and by
nothing else. A claim that a source disputes is still there: its **standing** says so. A claim that no source makes but that
follows by a rule from others is **derived**: it names the rule and its premises.

This is a map of what sources say, not medical advice.

## Sending queries

- **POST** \`{ "query": …, "variables": … }\` as \`application/json\`, or **GET** with \`query\` and \`variables\` in the
  address. The response to a GET has an \`ETag\`; it changes only with the data: \`dataset { version }\`.
- **Ids** are readable: \`acupoint:GB30\`, \`symptom:sciatica\`, \`acupoint:GB30~treats~symptom:sciatica\`. They stay the
  same from one version of the data to the next. Where a field takes the id of an entity, it also takes a code or a name:
  \`GB-30\`, \`UB40\`, \`环跳\` (except \`node\` and \`nodes\`). A name of several entities is refused; their ids are in
  \`extensions.candidates\`.
- **Long lists** have pages (Relay cursor connections): \`first\` is the size of a page, \`after\` takes the
  \`pageInfo.endCursor\` of the page before, \`totalCount\` counts all. \`first: 0\` only counts. A cursor stays valid when data is added.
- **Levels**, weakest first: ${levels()}. \`minLevel\` leaves out weaker claims. For the channels and points of a
  symptom it also counts only \`works\` from that level up; \`Claim.works\` counts all sources unless it has its own \`minLevel\`.
- **Derived claims** are included unless \`derived: false\` is given.
- **A text** to be read (\`reading\`) is taken by POST alone. Neither it nor the answer is kept or logged, so neither is there a
  persisted query with it. A paragraph is one string of at most 2,000 characters; what is longer is sent as several.

## From a program

These examples ask: "${find(questions, EXAMPLE).title}"

${clientExamples(URL, find(questions, EXAMPLE).query)
  .map(({ title, language, code }) => `### ${title}\n\n${fenced(language, code)}`)
  .join('\n\n')}

## Eighteen questions

The queries are in \`packages/api/questions\`, and a test runs them on the shipped data. The values of variables are
examples.

${questions.map(questionSection).join('\n\n')}

## Errors and limits

${errorsSection()}

## Queries

${queries}

## Types

A type that ends in \`!\` is never null; a list is never null. \`String\`, \`Int\`, \`Float\`, \`Boolean\` and \`ID\` are the scalars
of GraphQL; \`JSON\` is any JSON value.

${types}

## Inputs

${inputs}

## Enums

${enums}
`;
}

function questionSection({ title, remark, query }: ExampleQuestion, index: number): string {
  return `### ${index + 1}. ${title}\n\n${remark}\n\n${fenced('graphql', query)}`;
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

function find(questions: readonly ExampleQuestion[], name: string): ExampleQuestion {
  const question = questions.find((candidate) => candidate.name === name);
  if (question === undefined) throw new Error(`find: no question is called "${name}"`);
  return question;
}

function levels(): string {
  return EVIDENCE_LEVELS.map((level) => `\`${level.toUpperCase()}\``).join(', ');
}

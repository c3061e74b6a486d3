import { EVIDENCE_LEVELS } from '@jingluo/graph';
import { schema } from '../schema.ts';
import { clientExamples } from './client-examples.ts';
import { errorsSection } from './errors-section.ts';
import { type Question, readQuestions } from './read-questions.ts';
import { schemaReference } from './schema-reference.ts';

/** Where the server listens when nothing else is said. */
const URL = 'http://127.0.0.1:4321/graphql';

/** The question whose query the clients send. */
const EXAMPLE = '05-randomized-evidence-for-knee-pain';

/** The whole of docs/graphql.md, from the schema, the questions and the limits. */
export function renderDocs(): string {
  const questions = readQuestions();
  const { queries, types, inputs, enums } = schemaReference(schema);
  return `<!-- Written by \`pnpm generate\` from the schema and packages/api/questions. Do not edit. -->

# The GraphQL API

Everything the site shows can be asked for at \`/graphql\`, and more. Nothing in the graph is there because it is true:
everything is there because a named source says it. Three words carry the whole schema:

- An **entity** is a thing one can talk about: an element, an organ, a channel, an acupoint, a symptom, a pattern, a
  region of the body, a remedy, a quality.
- A **claim** says that one entity has a relation to another: *GB30 is said to treat sciatica*.
- **Evidence** is one source's stance on one claim, with the place in the source. In the schema a source is a
  **citation**, and \`works\` counts sources.

How strong a claim is, its **level**, follows from the design of the strongest source that makes it and from nothing else. A
claim that sources dispute stays, and says so in its **standing**. A claim that no source makes, and that follows by a rule
from others, is **derived**: it names the rule and its premises.

This is a map of what sources say, not medical advice.

## Asking

- **POST** \`{ "query": …, "variables": … }\` as \`application/json\`, or **GET** with \`query\` and \`variables\` in the
  address. A GET answer has an \`ETag\` and changes only with the data: \`dataset { version }\`.
- **Ids** can be read: \`acupoint:GB30\`, \`symptom:sciatica\`, \`acupoint:GB30~treats~symptom:sciatica\`. They stay the
  same from one version of the data to the next. Wherever an id of an entity is asked for, a code or a name does as well:
  \`GB-30\`, \`UB40\`, \`环跳\` (not for \`node\` and \`nodes\`, which give things again). A name that fits several is refused, with the ids it fits in \`extensions.candidates\`.
- **Lists** that can be long come in pages (Relay cursor connections): \`first\` says how many, \`pageInfo.endCursor\`
  given as \`after\` leads on, \`totalCount\` counts all. \`first: 0\` only counts. A cursor stays right when data is added.
- **Levels**, weakest first: ${levels()}. \`minLevel\` leaves out what is weaker. Of the channels and points of a
  symptom it counts \`works\` from that level up, too; \`Claim.works\` counts every source unless it is given a level itself.
- **Derived claims** come along unless \`derived: false\` is given.

## From a program

The question asked here is "${find(questions, EXAMPLE).title}"

${clientExamples(URL, find(questions, EXAMPLE).query)
  .map(({ title, language, code }) => `### ${title}\n\n${fenced(language, code)}`)
  .join('\n\n')}

## Sixteen questions

Each query is in \`packages/api/questions\`, and is asked of the shipped data by a test. The values of its variables
are examples.

${questions.map(questionSection).join('\n\n')}

## Errors and limits

${errorsSection()}

## Queries

${queries}

## Types

A type that ends in \`!\` is never null; a list is never null. \`String\`, \`Int\`, \`Float\`, \`Boolean\` and \`ID\` are those of
GraphQL; \`JSON\` is any JSON value.

${types}

## Inputs

${inputs}

## Enums

${enums}
`;
}

function questionSection({ title, remark, query }: Question, index: number): string {
  return `### ${index + 1}. ${title}\n\n${remark}\n\n${fenced('graphql', query)}`;
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

function find(questions: readonly Question[], name: string): Question {
  const question = questions.find((candidate) => candidate.name === name);
  if (question === undefined) throw new Error(`find: no question is called "${name}"`);
  return question;
}

function levels(): string {
  return EVIDENCE_LEVELS.map((level) => `\`${level.toUpperCase()}\``).join(', ');
}

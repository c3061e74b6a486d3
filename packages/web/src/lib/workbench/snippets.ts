import type { Json } from './flatten.ts';
import { readVariables } from './ask.ts';
import type { Question } from './link.ts';

/** A program that sends one question, to be pasted. */
export interface Snippet {
  readonly name: string;
  readonly text: string;
}

/**
 * A question as programs: a shell command, Python with its standard library alone, and a JavaScript module. Each
 * prints the answer as JSON. `endpoint` is a full URL. If the variables are wrong, a sentence that says why.
 */
export function snippetsOf(question: Question, endpoint: string): readonly Snippet[] | string {
  const variables = readVariables(question.variables);
  if (typeof variables === 'string') return variables;
  const asked: RequestParts = { ...question, query: question.query.trim(), variables, endpoint };
  return [
    { name: 'curl', text: curl(asked) },
    { name: 'Python', text: python(asked) },
    { name: 'JavaScript', text: javascript(asked) },
  ];
}

interface RequestParts {
  readonly query: string;
  readonly variables: Readonly<Record<string, Json>>;
  readonly operation?: string | undefined;
  readonly endpoint: string;
}

/** In a shell only a quote ends a quoted text. */
function curl({ query, variables, operation, endpoint }: RequestParts): string {
  const body = JSON.stringify({ query, ...parts({ variables, operation }) });
  return `curl '${endpoint}' \\\n  -H 'content-type: application/json' \\\n  -d '${body.replaceAll("'", String.raw`'\''`)}'`;
}

function python({ query, variables, operation, endpoint }: RequestParts): string {
  const isPlain = !query.includes('"""') && !query.includes('\\');
  const given = Object.entries(parts({ variables, operation })).map(
    ([name, value]) => `, ${JSON.stringify(name)}: ${pythonLiteral(value)}`,
  );
  return `import json
from urllib.request import Request, urlopen

query = ${isPlain ? `"""\n${query}\n"""` : pythonLiteral(query)}
body = json.dumps({"query": query${given.join('')}}).encode()
request = Request(${JSON.stringify(endpoint)}, body, {"content-type": "application/json"})
with urlopen(request) as response:
    answer = json.load(response)
for error in answer.get("errors", []):
    print("Error:", error["message"])
print(json.dumps(answer.get("data"), ensure_ascii=False, indent=2))`;
}

function javascript({ query, variables, operation, endpoint }: RequestParts): string {
  const written = query.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&');
  const given = Object.entries(parts({ variables, operation })).map(
    ([name, value]) => `, ${name}: ${JSON.stringify(value)}`,
  );
  return `const query = \`
${written}
\`;
const response = await fetch(${JSON.stringify(endpoint)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query${given.join('')} }),
});
const { data, errors } = await response.json();
for (const { message } of errors ?? []) console.error('Error:', message);
console.log(JSON.stringify(data, null, 2));`;
}

/** The parts of the request beside the query, without empty ones. */
function parts({
  variables,
  operation,
}: Pick<RequestParts, 'variables' | 'operation'>): Record<string, Json> {
  return {
    ...(Object.keys(variables).length > 0 ? { variables } : {}),
    ...(operation === undefined ? {} : { operationName: operation }),
  };
}

/** A JSON value as a Python literal: `None`, `True` and `False` differ. */
function pythonLiteral(value: Json): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map((one: Json) => pythonLiteral(one)).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}: ${pythonLiteral(one)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}

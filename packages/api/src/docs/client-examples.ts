/** An example of how a program sends a query. */
export interface ClientExample {
  readonly title: string;
  /** Language of the code block. */
  readonly language: 'sh' | 'ts' | 'py';
  readonly code: string;
}

/** The value of the variable `symptom` in the examples. */
const SYMPTOM = 'knee pain';

/**
 * The same query sent by curl, from TypeScript and from Python, without a library. `query` takes `$symptom` and returns
 * `claims { nodes { subject { label } level works } }`.
 */
export function clientExamples(url: string, query: string): ClientExample[] {
  return [
    { title: 'curl', language: 'sh', code: curl(url, query) },
    { title: 'TypeScript', language: 'ts', code: typescript(url, query) },
    { title: 'Python', language: 'py', code: python(url, query) },
  ];
}

function curl(url: string, query: string): string {
  return `curl --get ${url} \\
  --data-urlencode 'variables={ "symptom": "${SYMPTOM}" }' \\
  --data-urlencode 'query=${query}'`;
}

function typescript(url: string, query: string): string {
  return `const query = \`${query}\`;

interface Answer {
  data?: { claims: { nodes: { subject: { label: string }; level: string; works: number }[] } } | null;
  errors?: { message: string }[];
}

const response = await fetch('${url}', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables: { symptom: '${SYMPTOM}' } }),
});
const { data, errors } = (await response.json()) as Answer;
if (!data || errors) throw new Error(errors?.map(({ message }) => message).join('\\n'));
for (const { subject, level, works } of data.claims.nodes) {
  console.log(subject.label, level, works);
}`;
}

function python(url: string, query: string): string {
  return `import json
from urllib.request import Request, urlopen

QUERY = """${query}"""

body = json.dumps({"query": QUERY, "variables": {"symptom": "${SYMPTOM}"}}).encode()
request = Request("${url}", body, {"content-type": "application/json"})
with urlopen(request) as response:
    answer = json.load(response)
if answer.get("errors"):
    raise RuntimeError("\\n".join(error["message"] for error in answer["errors"]))
for claim in answer["data"]["claims"]["nodes"]:
    print(claim["subject"]["label"], claim["level"], claim["works"])`;
}

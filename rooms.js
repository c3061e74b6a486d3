import { readdirSync } from 'node:fs';

/*
 * The folders of the graph package, of the API and of the site's library, lowest first, and what each is about. A
 * folder imports only from those listed before it, so that it can be read, tested and moved without those after it.
 * Files beside the folders may be imported by all.
 */

const GRAPH = {
  vocabulary: 'kinds, relations, levels, rules: the words of the graph',
  testing: 'shared by tests and benches',
  text: 'names, sentences, addresses: folded, compared, escaped',
  files: 'writing files, whole or not at all',
  data: 'records as they are written, and reading them',
  body: 'where points and regions lie on a drawn body',
  check: 'the rules for data',
  snapshot: 'the graph in memory',
  derive: 'claims that follow by rule from others',
  citations: 'works as references, BibTeX and RIS',
  search: 'finding things by name, and reading questions',
  reading: 'what a text names and claims, and the works that it lists',
  load: 'from files to a graph, and the cache of it',
  walk: 'neighbours, paths and traversals',
  read: 'the questions that a graph answers (GraphReader)',
  store: 'the same questions, over a store outside the process',
  cassandra: 'a version of the graph in a cluster of Cassandra',
  diff: 'the differences between two graphs',
  exporting: 'the graph as files of other formats',
  importing: 'published tables of others as records',
  cli: 'the kg command',
};

const API = {
  citing: 'references and files of works, formatted in a thread',
  fields: 'what fields of types and queries are made of',
  types: 'the types of the schema',
  queries: 'the fields of Query',
  http: 'from a request to an answer',
  limits: 'what a query may cost and take',
  docs: 'the reference that is made of the schema',
  server: 'the process: settings, log, sockets',
  testing: 'what tests share',
  contract: 'what clients rely on',
  bench: 'how fast it is',
};

const SITE = {
  graphql: 'asks the API; its types',
  level: 'levels of evidence, their words and signs',
  scene: 'what is drawn, as plain values: things, lines and words in an area',
  map: 'where everything lies on the map',
  view: 'what the explorer shows, as its address says it',
  ui: 'what any page could use; knows nothing of the graph',
  entity: 'a thing: its name, its kind, its place on a channel',
  work: 'a source: its line, its marks',
  outcome: 'what came out of a study: its signs and words',
  body: 'draws a body: points, channels and regions on it',
  trace: 'what a trace shows, and where',
  time: 'since when a thing is said: years, origins and repeats on a line',
  claim: 'a claim: its sentence, its sides, its evidence',
  drawing: 'draws scenes: lines, dots, names, keys',
  explorer: 'what grows from a focus, and what its filters leave',
  document: 'a document as rings in sections, with leaders to words',
  preview: 'pictures of pages, for links to them',
  workbench: 'writes, asks and shows queries',
  'page-head': 'title, description and address of a page',
  basket: 'sources that a reader keeps',
  'entity-details': 'all that is said about a thing, with what can be done there',
  search: 'finds things, and questions of two things',
  reading: 'reads a text that a reader brings',
  server: 'what runs on the server alone',
};

/** Rules of ESLint for each folder in `src`: nothing from a folder that is listed after it, nor from `others`. */
function rulesOf(src, rooms, others = []) {
  for (const entry of readdirSync(new URL(src, import.meta.url), { withFileTypes: true }))
    if (entry.isDirectory() && !(entry.name in rooms))
      throw new Error(`rooms.js: ${src}${entry.name} has no place in the table`);
  return Object.keys(rooms).map((room, place, names) => {
    const later = [...names.slice(place + 1), ...others];
    return {
      files: [`${src}${room}/**`],
      // A test or a bench may go through the whole.
      ignores: ['**/*.test.ts', '**/*.bench.ts', '**/bench/**'],
      rules: {
        'no-restricted-imports':
          later.length === 0
            ? 'off'
            : [
                'error',
                {
                  patterns: [
                    {
                      regex: `^((\\.\\./)+|#lib/)(${later.join('|')})/`,
                      message: `${room} is lower than this: see rooms.js.`,
                    },
                  ],
                },
              ],
      },
    };
  });
}

export const roomRules = [
  ...rulesOf('packages/graph/src/', GRAPH),
  ...rulesOf('packages/api/src/', API),
  ...rulesOf('packages/web/src/lib/', SITE, ['routes']),
];

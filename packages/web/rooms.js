import { readdirSync } from 'node:fs';

/**
 * The folders of `src/lib`, lowest first, and what each is about. A folder imports from those above it in this table, so
 * that it can be read, tested and moved without those below it. What lies in `lib` itself may be imported by all.
 */
export const ROOMS = {
  graphql: 'asks the API; its types',
  map: 'where everything lies on the map',
  level: 'levels of evidence, their words and signs',
  ui: 'what any page could use; knows nothing of the graph',
  trace: 'what a trace shows, and where',
  entity: 'a thing: its name, its kind, its place on a channel',
  work: 'a source: its line, its marks',
  claim: 'a claim: its sentence, its sides, its evidence',
  drawing: 'draws a scene: lines, dots, names, keys',
  explorer: 'what grows from a focus, and the state of a view',
  preview: 'pictures of pages, for links to them',
  workbench: 'writes, asks and shows queries',
  'page-head': 'title, description and address of a page',
  basket: 'sources that a reader keeps',
  'entity-details': 'all that is said about a thing, with what can be done there',
  search: 'finds things, and questions of two things',
  server: 'what runs on the server alone',
};

const LIB = new URL('src/lib/', import.meta.url);
for (const entry of readdirSync(LIB, { withFileTypes: true }))
  if (entry.isDirectory() && !(entry.name in ROOMS))
    throw new Error(`packages/web/rooms.js: src/lib/${entry.name} has no place in the table`);

/** A rule of ESLint for each folder: nothing from a folder below it in the table, and nothing from a page. */
export const roomRules = Object.keys(ROOMS).map((room, place, rooms) => ({
  files: [`packages/web/src/lib/${room}/**`],
  // A test may go through the whole site.
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^((\\.\\./)+|#lib/)(${[...rooms.slice(place + 1), 'routes'].join('|')})/`,
            message: `lib/${room} is lower than this: see packages/web/rooms.js.`,
          },
        ],
      },
    ],
  },
}));

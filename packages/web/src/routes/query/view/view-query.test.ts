import { expect, test } from 'vitest';
import { loadMap } from '#lib/server/load-map.ts';
import { fetch, reader } from '#lib/server/real-graph.fixture.ts';
import { ask } from '#lib/workbench/ask.ts';
import { findDrawn } from '#lib/workbench/find-drawn.ts';
import type { Json } from '#lib/workbench/flatten.ts';
import type { Question } from '#lib/workbench/link.ts';
import { drawnView } from '../../export/[file]/drawn-view.ts';
import { viewQuery } from './view-query.ts';

/** The ids of the things and claims in the answer of a question. */
async function answered(question: Question): Promise<{ entities: string[]; claims: string[] }> {
  const { data, errors } = await ask(fetch, question);
  expect(errors).toEqual([]);
  const { entities, claims } = findDrawn(data as Json);
  return { entities: [...entities.keys()].sort(), claims: [...claims.keys()].sort() };
}

async function answeredFor(search: string) {
  return answered(await viewQuery(fetch, reader, new URLSearchParams(search)));
}

/** Each view has the beginning of its query; undefined if the query lists the ids of the drawn things. */
const IDS = undefined;

test.each([
  [
    'focus=acupoint:GB44',
    /^\{\n {2}acupoint\(id: "acupoint:GB44"\) \{\n {4}\.\.\.Entity\n {4}claims\(first: \d+\)/,
  ],
  ['focus=acupoint:GB31', /^\{\n {2}neighborhood\(ids: \["acupoint:GB31"\]/],
  ['focus=region:little-toe', /^\{\n {2}region\(id: "region:little-toe"\)/],
  ['focus=acupoint:GB30&level=randomized', /claims\(minLevel: RANDOMIZED, first: \d+\)/],
  [
    'focus=symptom:sciatica&level=randomized&derived=no',
    /claims\(minLevel: RANDOMIZED, derived: false, first:/,
  ],
  ['focus=acupoint:GB30&relations=located-in', /claims\(relation: \[LOCATED_IN\], first:/],
  [
    'focus=acupoint:GB30&relations=-treats&width=390&height=600',
    /acts_on: claims\(relation: \[ACTS_ON\], first:/,
  ],
  [
    'focus=acupoint:GB30&standing=uncited',
    /claims\(filter: \{entity: "acupoint:GB30", standing: \[UNCITED\]\}/,
  ],
  ['focus=symptom:sciatica&work=qin-z-2015-review', /claims\([^)]*citation: "citation:qin-z-2015-review"/],
  ['focus=acupoint:LI11', /neighborhood\(ids: \["acupoint:LI11"\], limit: \d+\)/],
  ['focus=organ:liver', /acts_on: claims\(relation: \[ACTS_ON\], first:/],
  ['focus=symptom:vertigo', /^\{\n {2}symptom\(id: "symptom:vertigo"\) \{/],
  [
    'focus=acupoint:LI4&against=sham',
    /filter: \{against: \[SHAM\], entity: "acupoint:LI4", result: \[BETTER, NO_DIFFERENCE, WORSE, MIXED\]\}/,
  ],
  // That it stands under a heading is not drawn.
  ['focus=symptom:jaundice', IDS],
  ['focus=pattern:liver-qi-stagnation', /neighborhood\(ids:/],
  ['focus=element:wood&kinds=element,organ', /traverse\([^)]*steps: \[\{to: \[ELEMENT, ORGAN\]\}\]/],
  [
    'focus=element:wood&to=symptom:low-back-pain',
    /paths\(from: "element:wood", to: "symptom:low-back-pain", first: 6\)/,
  ],
  ['focus=element:wood&to=symptom:low-back-pain&path=1', /paths\([^)]*first: 6\)/],
  ['focus=element:wood&to=symptom:low-back-pain&width=390&height=600', /paths\([^)]*first: 3\)/],
  ['focus=organ:liver&to=region:knee&derived=no', /paths\([^)]*derived: false, first: 6\)/],
  ['focus=acupoint:GB44&pin=channel:GB@40_60', /acupoint\(id: "acupoint:GB44"\)/],
  [
    'focus=acupoint:GB30',
    /^\{\n {2}acupoint\(id: "acupoint:GB30"\) \{\n {4}\.\.\.Entity\n {4}studied_for: claims\(relation: \[STUDIED_FOR\], first: \d+\)/,
  ],
  // Not only the strongest claims of a relation are drawn: a thing drawn for one claim adds its other claims.
  ['focus=symptom:sciatica', IDS],
  ['focus=channel:LR&width=1600&height=1000', IDS],
  // By hand.
  ['focus=acupoint:GB44&hide=channel:GB', IDS],
  ['focus=acupoint:GB30&open=symptom:sciatica', IDS],
  [
    'focus=acupoint:GB30&open=symptom:sciatica,channel:GB*12&hide=symptom:hemiplegia&pin=symptom:pelvic-pain@40_60',
    IDS,
  ],
  ['focus=element:wood&to=symptom:low-back-pain&open=organ:liver', IDS],
] as const)('the query of /?%s gives exactly what is drawn', async (search, written) => {
  const parameters = new URLSearchParams(search);
  const size = {
    width: Number(parameters.get('width') ?? 1068),
    height: Number(parameters.get('height') ?? 798),
  };
  const drawn = await drawnView({ fetch, reader, parameters, size });
  expect(drawn.entities.length).toBeGreaterThan(1);
  const question = await viewQuery(fetch, reader, parameters);
  const query = question.query.replace(/^(#.*\n)+/, '');
  if (written) expect(query).toMatch(written);
  else expect(query).toMatch(/^query Drawn\(/);
  expect(question.variables === '').toBe(written !== IDS);
  expect(await answered(question)).toEqual({
    entities: drawn.entities.toSorted(),
    claims: [...new Set(drawn.claims)].sort(),
  });
});

test.each([
  ['', ['element', 'organ', 'channel', 'acupoint', 'symptom', 'pattern']],
  ['kinds=channel,acupoint', ['channel', 'acupoint']],
  ['kinds=symptom', ['symptom']],
  ['kinds=remedy', []],
])('the query of the map with %s gives the placed things of these kinds', async (search, kinds) => {
  const { nodes } = await loadMap(fetch);
  const { entities } = await answeredFor(search);
  const found = new Set(entities);
  expect(nodes.filter(({ id, kind }) => kinds.includes(kind) && !found.has(id))).toEqual([]);
  expect(new Set(entities.map((id) => id.split(':')[0]))).toEqual(new Set(kinds));
});

test('an address with an unknown name is refused', async () => {
  await expect(viewQuery(fetch, reader, new URLSearchParams('focus=acupoint:GB300'))).rejects.toThrow(
    /GB300/,
  );
});

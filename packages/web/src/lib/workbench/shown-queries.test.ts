import { expect, test } from 'vitest';
import { load as loadWork } from '../../routes/citations/[id]/+page.ts';
import { load as loadClaim } from '../../routes/claims/[id]/+page.ts';
import { loadChosen } from '../../routes/compare/load-compared.ts';
import { sideBySide } from '../../routes/compare/side-by-side.ts';
import { load as loadEntity } from '../../routes/entities/[id]/+page.ts';
import { load as loadTrace } from '../../routes/trace/+page.ts';
import { twinId } from '../claim/claim-id.ts';
import { loadMap } from '../server/load-map.ts';
import { fetch } from '../server/real-graph.fixture.ts';
import { readTraceView, wayLevel } from '../trace/trace-view.ts';
import { ask } from './ask.ts';
import { findDrawn } from './find-drawn.ts';
import type { Json } from './flatten.ts';
import { type Question, readQuestion, readShownAs, shareHref } from './link.ts';
import { resultScene } from './result-scene.ts';
import { questionOf } from './question-of.ts';
import {
  ShownClaimQuery,
  ShownComparisonQuery,
  ShownEntityQuery,
  EXAMPLE_PARAGRAPHS,
  ShownPatternsQuery,
  ShownReadingQuery,
  ShownTraceQuery,
  ShownTwinsQuery,
  ShownWorkQuery,
} from './shown-queries.ts';

const map = loadMap(fetch);

/** Sorted ids of the drawn things and claims. */
interface Picture {
  readonly entities: string[];
  readonly claims: string[];
}

function pictureOf(data: unknown): Picture {
  const { entities, claims } = findDrawn(data as Json);
  return { entities: [...entities.keys()].sort(), claims: [...claims.keys()].sort() };
}

/**
 * What “Show query” draws: follows the link, runs the query, and expects a node for every entity and a line for
 * every claim.
 */
async function pictureOfQuery(question: Question): Promise<Picture> {
  const link = new URL(await shareHref(question, 'drawing'), 'http://localhost').searchParams;
  expect(readShownAs(link)).toBe('drawing');
  const { data, errors } = await ask(fetch, (await readQuestion(link))!);
  expect(errors).toEqual([]);
  const picture = pictureOf(data);
  const { nodes, lines } = resultScene(findDrawn(data as Json), await map, { width: 1200, height: 800 });
  expect({
    entities: nodes.map(({ id }) => id).sort(),
    claims: lines.map(({ claim }) => claim).sort(),
  }).toEqual(picture);
  return picture;
}

/** Runs the load function of a page for an address. */
function visit(load: (event: any) => any, href: string, params: Record<string, string> = {}): Promise<any> {
  return Promise.resolve(load({ fetch, url: new URL(href, 'http://localhost'), params, data: {} }));
}

for (const id of ['acupoint:GB30', 'symptom:sciatica-lateral', 'element:wood', 'region:lateral-leg']) {
  test(`the page of ${id}`, async () => {
    const { entity } = await visit(loadEntity, `/entities/${id}`, { id });
    // Only its claims: siblings and similar things are links of the page.
    const page = pictureOf({ id: entity.id, claims: entity.listed });
    expect(page.claims.length).toBeGreaterThan(3);
    expect(await pictureOfQuery(questionOf(ShownEntityQuery, { id }))).toEqual(page);
  });
}

/** Fields that a trace loads but does not draw: for hidden results, and for the choice of places. */
const BESIDE = ['everyPoint', 'everyChannel', 'everyRegion', 'pointRegions'];

for (const [symptom, search] of [
  ['symptom:sciatica-lateral', ''],
  ['symptom:sciatica-posterior', '&level=randomized'],
  ['symptom:sciatica-medial', '&derived=hide'],
  ['symptom:headache', '&in=region:foot'],
  ['symptom:headache', '&in=region:foot&level=registered'],
] as const) {
  test(`the trace of ${symptom}${search}`, async () => {
    const href = `/trace?symptom=${symptom}${search}`;
    const { symptom: asAsked } = await visit(loadTrace, href);
    const traced = Object.fromEntries(
      Object.entries(asAsked).filter(([key]) => !BESIDE.includes(key)),
    ) as any;
    // The element of a channel gives only its colour.
    const page = pictureOf({
      ...traced,
      channels: traced.channels.map((way: any) => ({ ...way, channel: { ...way.channel, element: null } })),
    });
    const view = readTraceView(new URL(href, 'http://localhost').searchParams);
    expect(page.claims.length).toBeGreaterThan(3);
    const { minLevel, derived, place } = view;
    const variables = { symptom, wayLevel: wayLevel(view), minLevel, derived, in: place };
    expect(await pictureOfQuery(questionOf(ShownTraceQuery, variables))).toEqual(page);
  });
}

for (const id of [
  'symptom:sciatica-lateral~felt-in~region:little-toe',
  'symptom:sciatica-medial~involves~channel:KI~channel-by-region',
  'acupoint:GB30~treats~symptom:sciatica',
]) {
  test(`the claim ${id}`, async () => {
    const { claim, twin } = await visit(loadClaim, `/claims/${id}`, { id });
    const twinOf = twinId(id);
    const question =
      twinOf === undefined
        ? questionOf(ShownClaimQuery, { id })
        : questionOf(ShownTwinsQuery, { id, twin: twinOf });
    expect(await pictureOfQuery(question)).toEqual(pictureOf({ claim, twin }));
  });
}

for (const id of ['agelessherbs-sciatica', 'qin-z-2015-review']) {
  test(`the work ${id}`, async () => {
    const { citation } = await visit(loadWork, `/citations/${id}`, { id });
    const page = pictureOf(citation.claims.nodes);
    expect(page.claims.length).toBeGreaterThan(3);
    expect(await pictureOfQuery(questionOf(ShownWorkQuery, { id }))).toEqual(page);
  });
}

for (const [ids, query] of [
  [['acupoint:GB30', 'acupoint:BL23'], ShownComparisonQuery],
  [['organ:kidney', 'organ:liver', 'organ:spleen'], ShownPatternsQuery],
] as const) {
  test(`${ids.join(' and ')} side by side`, async () => {
    const places = new URLSearchParams(ids.map((id, place) => ['abc'[place]!, id]));
    const things = (await loadChosen(fetch, places)).flatMap(({ thing }) => thing ?? []);
    const drawn = sideBySide(things).flatMap(({ shared, alone }) =>
      [...shared, ...alone.flat()].map(({ id }) => id),
    );
    const { entities } = await pictureOfQuery(questionOf(query, { ids: [...ids] }));
    expect(entities).toEqual([...new Set([...ids, ...drawn])].sort());
  });
}

test('a text that is read, by an example', async () => {
  const { entities, claims } = await pictureOfQuery(
    questionOf(ShownReadingQuery, { paragraphs: EXAMPLE_PARAGRAPHS }),
  );
  expect(entities).toEqual(expect.arrayContaining(['acupoint:GB20', 'acupoint:LI4', 'symptom:headache']));
  expect(claims).toContain('acupoint:LI4~treats~symptom:headache');
});

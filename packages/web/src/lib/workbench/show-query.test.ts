import { expect, test } from 'vitest';
import { load as loadWork } from '../../routes/citations/[id]/+page.ts';
import { load as loadClaim } from '../../routes/claims/[id]/+page.ts';
import { load as loadCompared } from '../../routes/compare/+page.ts';
import type { Aspect } from '../../routes/compare/side-by-side.ts';
import { load as loadEntity } from '../../routes/entities/[id]/+page.ts';
import { load as loadTrace } from '../../routes/trace/+page.ts';
import { twinId } from '../claim/claim-id.ts';
import { loadMap } from '../server/load-map.ts';
import { fetch, reader } from '../server/real-graph.fixture.ts';
import { readView, wayLevel } from '../trace/view.ts';
import { ask } from './ask.ts';
import { findDrawn } from './find-drawn.ts';
import type { Json } from './flatten.ts';
import { readQuestion, readShownAs, shareHref } from './link.ts';
import { resultScene } from './result-scene.ts';
import { type ShownView, showQuery } from './show-query.ts';

const map = loadMap(fetch);

/** Sorted ids of what is drawn. */
interface Picture {
  readonly entities: string[];
  readonly claims: string[];
}

function pictureOf(data: unknown): Picture {
  const { entities, claims } = findDrawn(data as Json);
  return { entities: [...entities.keys()].sort(), claims: [...claims.keys()].sort() };
}

/** What “Show query” draws: it goes by the link, is asked, and every entity is a node, every claim a line of the drawing. */
async function asked(view: ShownView): Promise<Picture> {
  const link = new URL(await shareHref(showQuery(view), 'drawing'), 'http://localhost').searchParams;
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

/** Runs the load of a page as a visit to it does. */
function visit(load: (event: any) => any, href: string, params: Record<string, string> = {}): Promise<any> {
  return Promise.resolve(load({ fetch, url: new URL(href, 'http://localhost'), params, data: {} }));
}

test('the whole map: everything that has a place, and the cycles', async () => {
  const { nodes, cycles } = await map;
  const { entities, claims } = await asked({ view: 'map' });
  const shown = new Set(entities);
  expect(nodes.filter(({ id }) => !shown.has(id))).toEqual([]);
  expect(claims).toEqual(cycles.map(({ id }) => id).sort());
  // What the query lists beside has no place on the map: link and heel vessels, some extraordinary organs.
  const placed = new Set(nodes.map(({ id }) => id));
  const beside = entities.filter((id) => !placed.has(id));
  expect(beside.filter((id) => !/^(channel|organ):/.test(id))).toEqual([]);
});

for (const id of ['acupoint:GB30', 'symptom:sciatica-lateral', 'element:wood', 'region:lateral-leg']) {
  test(`${id} in focus, and on its page`, async () => {
    const { entity } = await visit(loadEntity, `/entities/${id}`, { id });
    // Its siblings and the like are links of the page, not what it says of the thing.
    const page = pictureOf({ id: entity.id, claims: entity.listed });
    expect(page.claims.length).toBeGreaterThan(3);
    expect(await asked({ view: 'entity', id })).toEqual(page);
    expect(await asked({ view: 'focus', ids: [id] })).toEqual(page);
  });
}

test('a focus that is narrowed by level, relation and rule', async () => {
  const { entity } = await visit(loadEntity, '/entities/symptom:sciatica', { id: 'symptom:sciatica' });
  const claims = entity.listed.nodes.filter(
    ({ level, relation, derivedBy }: any) =>
      ['OBSERVATIONAL', 'RANDOMIZED', 'SYNTHESIZED'].includes(level) &&
      relation === 'STUDIED_FOR' &&
      derivedBy === null,
  );
  expect(claims.length).toBeGreaterThan(1);
  const narrowed = { minLevel: 'OBSERVATIONAL', relations: ['STUDIED_FOR'], derived: false } as const;
  expect(await asked({ view: 'focus', ids: ['symptom:sciatica'], ...narrowed })).toEqual(pictureOf(claims));
});

test('several things in focus, only their channels and organs', async () => {
  const ids = ['acupoint:GB30', 'channel:LR'];
  const pages = await Promise.all(ids.map((id) => visit(loadEntity, `/entities/${id}`, { id })));
  const claims = pages
    .flatMap(({ entity }, index) =>
      entity.listed.nodes.map((claim: any) => ({
        claim,
        other: claim.subject.id === ids[index] ? claim.object : claim.subject,
      })),
    )
    .filter(({ other }) => ['CHANNEL', 'ORGAN'].includes(other.kind))
    .map(({ claim }) => claim);
  expect(claims.length).toBeGreaterThan(2);
  expect(await asked({ view: 'focus', ids, kinds: ['CHANNEL', 'ORGAN'] })).toEqual(pictureOf(claims));
});

test('what was grown by hand: these things, these claims, and nothing else', async () => {
  const { entity } = await visit(loadEntity, '/entities/acupoint:GB30', { id: 'acupoint:GB30' });
  const page = pictureOf(entity.listed.nodes.filter((_: unknown, place: number) => place % 3 === 0));
  expect(page.claims.length).toBeGreaterThan(3);
  const entities = [...page.entities, 'channel:LR'].sort();
  expect(await asked({ view: 'drawn', entities, claims: page.claims })).toEqual({ ...page, entities });
});

/** What the page of a trace asks beside what it shows: how much its filters hide, and which places can be chosen. */
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
    // The element of a channel gives its hue; it is not drawn.
    const page = pictureOf({
      ...traced,
      channels: traced.channels.map((way: any) => ({ ...way, channel: { ...way.channel, element: null } })),
    });
    const view = readView(new URL(href, 'http://localhost').searchParams);
    expect(page.claims.length).toBeGreaterThan(3);
    expect(
      await asked({ view: 'trace', symptom, wayLevel: wayLevel(view), in: view.place, ...view }),
    ).toEqual(page);
  });
}

for (const id of [
  'symptom:sciatica-lateral~felt-in~region:little-toe',
  'symptom:sciatica-medial~involves~channel:KI~channel-by-region',
  'acupoint:GB30~treats~symptom:sciatica',
]) {
  test(`the claim ${id}`, async () => {
    const { claim, twin } = await visit(loadClaim, `/claims/${id}`, { id });
    expect(await asked({ view: 'claim', id, twin: twinId(id) })).toEqual(pictureOf({ claim, twin }));
  });
}

for (const id of ['agelessherbs-sciatica', 'qin-z-2015-review']) {
  test(`the work ${id}`, async () => {
    const { citation } = await visit(loadWork, `/citations/${id}`, { id });
    const page = pictureOf(citation.claims.nodes);
    expect(page.claims.length).toBeGreaterThan(3);
    expect(await asked({ view: 'work', id })).toEqual(page);
  });
}

test('paths between two things', async () => {
  const [from, to] = ['element:wood', 'symptom:low-back-pain'];
  const { paths } = await reader.paths(from, to, { maxLength: 4, first: 10, derived: true });
  const ids = paths.flatMap(({ nodes, hops }) => [...nodes, ...hops.flat()]);
  expect(await asked({ view: 'paths', from, to })).toEqual(pictureOf(ids.map((id) => ({ id }))));
});

test('things side by side, with the patterns that involve them', async () => {
  const ids = ['organ:kidney', 'organ:liver'];
  const { aspects } = await visit(loadCompared, `/compare?a=${ids[0]}&b=${ids[1]}`);
  const drawn = aspects.flatMap(({ shared, alone }: Aspect) =>
    [...shared, ...alone.flat()].map(({ id }) => id),
  );
  const { entities } = await asked({ view: 'compare', ids, withPatterns: true });
  expect(entities).toEqual([...new Set([...ids, ...drawn])].sort());
});

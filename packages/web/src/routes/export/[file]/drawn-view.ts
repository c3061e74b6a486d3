import { shapeOf, type Size } from '#lib/scene/area.ts';
import { AGAINST_SHAM, type ClaimFilter, everyItem, type GraphReader } from '@jingluo/graph';
import { ExportError, knownEntity, type Look, readExportFilter } from '@jingluo/graph/exporting';
import { kindOf } from '@jingluo/graph/vocabulary';
import { mapScene } from '#lib/map/map-scene.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { unpackFacts } from '#lib/explorer/facts.ts';
import { countFilters, type Filters, filterPredicate } from '#lib/view/filters.ts';
import { growView, sceneOfView } from '#lib/explorer/draw-view.ts';
import type { Growth } from '#lib/explorer/grow.ts';
import { passingWays, type Way } from '#lib/explorer/path-seats.ts';
import { readView } from '#lib/view/view-address.ts';
import { mapFilter, viewPredicate } from '#lib/explorer/filter-view.ts';
import { resolveView } from '#lib/view/resolve-view.ts';
import { type Spoke, spokesById } from '#lib/explorer/spoke.ts';
import { toSpoke, toWay } from '#lib/explorer/to-spoke.ts';
import type { ViewState } from '#lib/view/view-state.ts';
import { request } from '#lib/graphql/request.ts';
import { loadFacts, loadMap } from '#lib/server/load-map.ts';
import { SpokeQuery } from '../../(explorer)/explorer.graphql.ts';
import { loadPaths } from '../../(explorer)/load-paths.ts';

type Fetch = typeof globalThis.fetch;

/** What the explorer draws for an address: ids of things and claims, and the places of the things in map units. */
export interface DrawnView {
  readonly entities: readonly string[];
  readonly claims: readonly string[];
  readonly looks: ReadonlyMap<string, Look>;
}

interface ViewRequest {
  readonly fetch: Fetch;
  readonly reader: GraphReader;
  /** The parameters of the explorer's address. */
  readonly parameters: URLSearchParams;
  /** The size of the drawing, which limits how many things are drawn. */
  readonly size: Size;
}

/**
 * What the explorer draws for the parameters of its address. For the whole map, which draws no claims: every thing of
 * the shown kinds, and every claim that passes the filters; of a graph that the map draws only a part of, that part. Throws `ExportError` for an address with errors, since a
 * file cannot show them.
 */
export async function drawnView(asked: ViewRequest): Promise<DrawnView> {
  const { view, ofWork } = await followed(asked);
  return view.focus === undefined ? wholeMap(asked, view, ofWork) : grown(asked, view, ofWork);
}

/** The scene that the explorer draws for the parameters of its address, for a picture. Throws like `drawnView`. */
export async function drawnScene(asked: ViewRequest): Promise<Scene> {
  const { view, ofWork } = await followed(asked);
  if (view.focus !== undefined) return (await grownView(asked, view, ofWork)).scene;
  const { fetch, size } = asked;
  const facts = countFilters(view.filters) > 0 ? unpackFacts(await loadFacts()) : undefined;
  return mapScene(await loadMap(fetch), size, mapFilter(view.filters, facts, ofWork));
}

async function followed(asked: ViewRequest): Promise<{ view: ViewState; ofWork: ClaimsOfWork }> {
  const { view, problems } = readView(asked.parameters);
  if (problems.length > 0)
    throw new ExportError(
      `A file leaves nothing out in silence. The explorer would say: ${problems.join(' ')}`,
    );
  return { view, ofWork: await claimsOfWork(asked.reader, view.filters.work) };
}

type ClaimsOfWork = ReadonlySet<string> | undefined;

async function claimsOfWork(reader: GraphReader, work: string | undefined): Promise<ClaimsOfWork> {
  if (work === undefined) return undefined;
  const { citation } = await readExportFilter(reader, (name) => (name === 'work' ? work : undefined));
  return claimIds(reader, { citation });
}

async function claimIds(reader: GraphReader, filter: ClaimFilter): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { id } of everyItem((bounds) => reader.claims(filter, bounds))) ids.add(id);
  return ids;
}

async function wholeMap(
  { fetch, reader, size }: ViewRequest,
  view: ViewState,
  ofWork: ClaimsOfWork,
): Promise<DrawnView> {
  const shape = shapeOf(size);
  const kinds = new Set<string>(view.filters.kinds);
  const passes = filterPredicate(view.filters, ofWork);
  const map = await loadMap(fetch);
  const looks = new Map(map.nodes.map(({ id, place }) => [id, place[shape]]));
  if (map.left > 0) {
    const drawn = map.nodes.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
    const ends = new Set(drawn);
    const facts = unpackFacts(await loadFacts());
    const between = facts.filter((one) => ends.has(one.subject) && ends.has(one.object) && passes(one));
    return { entities: drawn, claims: between.map(({ id }) => id), looks };
  }
  const headings = new Set<string>();
  const entities: string[] = [];
  for await (const { id, kind, heading } of everyItem((bounds) => reader.entities({}, bounds))) {
    if (heading) headings.add(id);
    else if (kinds.has(kind)) entities.push(id);
  }
  const tested = view.filters.sham ? await claimIds(reader, AGAINST_SHAM) : undefined;
  const claims: string[] = [];
  for await (const claim of everyItem((bounds) => reader.claims({}, bounds))) {
    if (headings.has(claim.subject) || headings.has(claim.object)) continue;
    const againstSham = tested?.has(claim.id) ?? false;
    if (passes({ ...claim, derived: claim.derivedBy !== undefined, againstSham })) claims.push(claim.id);
  }
  return {
    entities,
    claims,
    looks,
  };
}

async function grown(asked: ViewRequest, read: ViewState, ofWork: ClaimsOfWork): Promise<DrawnView> {
  const { growth, scene } = await grownView(asked, read, ofWork);
  return {
    entities: [...growth.seats.keys()],
    claims: growth.links.map(({ claim }) => claim.id),
    looks: new Map(scene.nodes.map(({ id, place }) => [id, place])),
  };
}

async function grownView(
  asked: ViewRequest,
  read: ViewState,
  ofWork: ClaimsOfWork,
): Promise<{ growth: Growth; scene: Scene }> {
  const { fetch, size } = asked;
  const wanted = [read.focus, read.to, ...read.opened.map(({ id }) => id)].filter((id) => id !== undefined);
  const found = await Promise.all(wanted.map((id) => loadSpoke(asked, id, read.filters.minLevel)));
  const spokes = spokesById(found);
  const view = resolveView(read, found);
  const passes = viewPredicate(view, ofWork);
  const [from, to] = [spokes.get(view.focus!), view.to === undefined ? undefined : spokes.get(view.to)];
  const ways = from && to ? passingWays(await waysBetween(fetch, from, to, view), passes) : [];
  const focused = { view, spokes, ways, passes, map: await loadMap(fetch) };
  const growth = growView(focused, size);
  return { growth, scene: sceneOfView(focused, growth, size) };
}

/** A thing with its strongest claims, loaded as the explorer does. */
async function loadSpoke(
  { fetch, reader }: ViewRequest,
  name: string,
  minLevel: Filters['minLevel'],
): Promise<Spoke> {
  const id = await knownEntity(reader, name);
  const { entity } = await request(fetch, SpokeQuery, { id });
  if (entity === null) throw new Error(`drawnView: ${kindOf(id)} ${id} is known and was not found`);
  return toSpoke(entity, minLevel);
}

async function waysBetween(fetch: Fetch, from: Spoke, to: Spoke, { filters }: ViewState): Promise<Way[]> {
  const { pathSearch } = await loadPaths(fetch, from.id, to.id, filters);
  return pathSearch.paths.map((path) => toWay(path, filters.minLevel));
}

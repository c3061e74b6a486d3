import { claimParts } from '../claim/claim-id.ts';
import type { Fact, Standing } from '../map/fact.ts';
import { type PackedFacts, packFacts } from '../explorer/facts.ts';
import type { ResultOf } from '../graphql/graphql.ts';
import { request } from '../graphql/request.ts';
import { word } from '../level/level.ts';
import type { MapModel } from '../map/map-model.ts';
import { ClaimsQuery, MapQuery, OuterQuery } from '../map/map.graphql.ts';
import { placeMap } from '../map/place-map.ts';
import { graph } from './graph.ts';

type Fetch = typeof globalThis.fetch;
type Claims = ResultOf<typeof ClaimsQuery>['claims'];

interface Loaded {
  readonly map: MapModel;
  readonly facts: PackedFacts;
}

/** By version, the newest last. Two, since pages of the one before may still be made when new data comes. */
const kept = new Map<string, Promise<Loaded>>();
const MOST = 2;

/** The map of the served data, placed once for each version of it. */
export async function loadMap(fetch: Fetch): Promise<MapModel> {
  return (await loadOnce(fetch)).map;
}

/** Every claim of the served data, with what the filters need. */
export async function loadFacts(fetch: Fetch): Promise<PackedFacts> {
  return (await loadOnce(fetch)).facts;
}

function loadOnce(fetch: Fetch): Promise<Loaded> {
  const version = graph().version();
  const before = kept.get(version);
  if (before !== undefined) return before;
  const loaded = load(fetch).catch((error: unknown) => {
    kept.delete(version);
    throw error;
  });
  kept.set(version, loaded);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return loaded;
}

async function load(fetch: Fetch): Promise<Loaded> {
  const [answer, patterns, symptoms, regions, claims] = await Promise.all([
    request(fetch, MapQuery, {}),
    loadOuter(fetch, 'PATTERN'),
    loadOuter(fetch, 'SYMPTOM'),
    loadOuter(fetch, 'REGION'),
    loadClaims(fetch),
  ]);
  const facts = claims.flatMap(toFact);
  const headings = [...symptoms, ...regions].filter(({ heading }) => heading).map(({ id }) => id);
  return {
    map: placeMap(answer, { patterns, symptoms: symptoms.filter(({ heading }) => !heading) }, facts),
    facts: packFacts(answer.dataset.version, facts, new Set(headings)),
  };
}

type Outer = ResultOf<typeof OuterQuery>['entities'];

async function loadOuter(fetch: Fetch, kind: 'PATTERN' | 'SYMPTOM' | 'REGION'): Promise<Outer['nodes']> {
  const all: Outer['nodes'] = [];
  let after: string | null = null;
  do {
    const { entities }: { entities: Outer } = await request(fetch, OuterQuery, { kind, after });
    all.push(...entities.nodes);
    after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

async function loadClaims(fetch: Fetch): Promise<Claims['nodes']> {
  const all: Claims['nodes'] = [];
  let after: string | null = null;
  do {
    const { claims }: { claims: Claims } = await request(fetch, ClaimsQuery, { after });
    all.push(...claims.nodes);
    after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** A claim's id is its triple, and its rule if it is derived. */
function toFact({ id, level, standing }: Claims['nodes'][number]): Fact[] {
  const parts = claimParts(id);
  if (parts === undefined) return [];
  const { subject, relation, object, rule } = parts;
  return [
    {
      id,
      subject,
      relation,
      object,
      level: word(level) as Fact['level'],
      standing: standing.toLowerCase() as Standing,
      derived: rule !== undefined,
    },
  ];
}

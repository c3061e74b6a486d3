import { isHttpError } from '@sveltejs/kit';
import type { NamedEntity } from '#lib/entity/entity-name.graphql.ts';
import { request } from '#lib/graphql/request.ts';
import {
  type ComparedClaim,
  ComparedQuery,
  NearestNamesQuery,
  OthersQuery,
  PatternsOfQuery,
} from './compare.graphql.ts';
import type { ComparedThing } from './side-by-side.ts';

/** A name or id in the address: the thing, or why there is none and similar names. */
export type ChosenThing =
  | { readonly text: string; readonly thing: ComparedThing }
  | {
      readonly text: string;
      readonly thing: undefined;
      readonly reason: string;
      readonly nearest: readonly NamedThing[];
    };

interface NamedThing {
  readonly id: string;
  readonly label: string;
}

type Fetch = typeof globalThis.fetch;

/** Kinds that patterns involve. */
const INVOLVED = ['ORGAN', 'CHANNEL', 'ELEMENT'];
const PLACES = ['a', 'b', 'c'] as const;
/** How many claims of a thing are compared: the strongest. */
const MOST_COMPARED = 2500;

/** The things of the address in order, without empty parameters. */
export async function loadChosen(fetch: Fetch, parameters: URLSearchParams): Promise<ChosenThing[]> {
  const texts = PLACES.map((place) => (parameters.get(place) ?? '').trim().slice(0, 200)).filter(Boolean);
  return Promise.all(texts.map((text) => loadOne(fetch, text)));
}

/** Up to 60 other things of the kind, and how many there are. */
export async function loadOthers(fetch: Fetch, kind: NamedEntity['kind']) {
  return (await request(fetch, OthersQuery, { kind })).entities;
}

async function loadOne(fetch: Fetch, text: string): Promise<ChosenThing> {
  try {
    const thing = await loadThing(fetch, text);
    if (thing !== undefined) return { text, thing };
    const nearest = await near(fetch, text);
    const [best] = nearest;
    // Words in another form or order, or misspelt; an id is never guessed.
    const meant = best?.confident && !text.includes(':') ? await loadThing(fetch, best.id) : undefined;
    if (meant !== undefined) return { text, thing: meant };
    return { text, thing: undefined, reason: `Nothing here is called “${text}”.`, nearest };
  } catch (failure) {
    // A name of several things: the API's message says which.
    if (!isHttpError(failure, 400)) throw failure;
    return { text, thing: undefined, reason: failure.body.message, nearest: await near(fetch, text) };
  }
}

/** The nearest names; `confident` if the text surely means it. */
async function near(fetch: Fetch, text: string): Promise<(NamedThing & { readonly confident: boolean })[]> {
  const words = text.slice(text.indexOf(':') + 1).replaceAll('-', ' ');
  const { search, shorter } = await request(fetch, NearestNamesQuery, {
    text: words,
    start: words.slice(0, -1),
  });
  return search.length > 0
    ? search.map(({ entity, confident }) => ({ ...entity, confident }))
    : shorter.map(({ entity }) => ({ ...entity, confident: false }));
}

async function loadThing(fetch: Fetch, id: string): Promise<ComparedThing | undefined> {
  const claims: ComparedClaim[] = [];
  let entity: NamedEntity | undefined;
  let after: string | null = null;
  let total: number;
  do {
    const answer: Awaited<ReturnType<typeof ask>> = await ask(fetch, id, after);
    if (answer === null) return undefined;
    const { claims: page, ...named } = answer;
    entity = named;
    claims.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    total = page.totalCount;
  } while (after !== null && claims.length < MOST_COMPARED);
  const through = INVOLVED.includes(entity.kind)
    ? (await request(fetch, PatternsOfQuery, { id: entity.id })).traverse.claims
    : [];
  return { entity, claims, left: total - claims.length, throughPatterns: through };
}

async function ask(fetch: Fetch, id: string, after: string | null) {
  return (await request(fetch, ComparedQuery, { id, after })).entity;
}

import { isRelationKind, kindOf } from '@jingluo/graph/vocabulary';
import { isHttpError } from '@sveltejs/kit';
import { relationEnum } from '#lib/claim/relation.ts';
import { request } from '#lib/graphql/request.ts';
import { claimHref } from '#lib/href.ts';
import { type NearestClaim, NearestClaimsQuery, NearestEndQuery } from './suggest-claims.graphql.ts';

type Fetch = typeof globalThis.fetch;

/** The parts of a text that may be a claim's id. */
export interface ClaimIdParts {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

const MOST = 5;

/** Splits a text as a claim's id; missing parts are empty. */
export function claimIdParts(id: string): ClaimIdParts {
  const [subject = '', relation = '', object = ''] = id
    .slice(0, 400)
    .split('~')
    .map((part) => part.trim());
  return { subject, relation, object };
}

/**
 * Links to claims that the id of an unknown claim may have meant, strongest first: claims between its two ends, or
 * the nearest names of an unknown end, those of its relation first; else other claims of either end in the relation.
 */
export async function suggestClaims(fetch: Fetch, asked: ClaimIdParts) {
  const [subjects, objects] = await Promise.all([
    nearestEnds(fetch, asked.subject),
    nearestEnds(fetch, asked.object),
  ]);
  const wanted = isRelationKind(asked.relation) ? relationEnum(asked.relation) : undefined;
  const pairs = subjects.flatMap((subject) => objects.map((object) => ({ subject, object })));
  const between = (await Promise.all(pairs.map((pair) => claims(fetch, pair)))).flat();
  const found =
    between.length > 0
      ? between.toSorted((a, b) => Number(b.relation === wanted) - Number(a.relation === wanted))
      : await aboutEitherEnd(fetch, { subject: subjects[0], object: objects[0] }, wanted);
  return [...new Map(found.map(({ id, sentence }) => [id, sentence]))]
    .slice(0, MOST)
    .map(([id, words]) => ({ href: claimHref(id), words }));
}

async function aboutEitherEnd(
  fetch: Fetch,
  ends: { readonly subject: string | undefined; readonly object: string | undefined },
  relation: NearestClaim['relation'] | undefined,
): Promise<NearestClaim[]> {
  const among = relation === undefined ? {} : { relation: [relation] };
  const filters = [
    ...(ends.subject === undefined ? [] : [{ subject: ends.subject, ...among }]),
    ...(ends.object === undefined ? [] : [{ object: ends.object, ...among }]),
  ];
  return (await Promise.all(filters.map((filter) => claims(fetch, filter)))).flat();
}

async function claims(fetch: Fetch, filter: object): Promise<readonly NearestClaim[]> {
  return (await request(fetch, NearestClaimsQuery, { filter })).claims.nodes;
}

/** Ids of things that an end may have meant; only the end itself if it is known. */
async function nearestEnds(fetch: Fetch, id: string): Promise<string[]> {
  if (id === '') return [];
  const kind = kindOf(id);
  const text = id
    .slice(id.indexOf(':') + 1)
    .slice(0, 200)
    .replaceAll('-', ' ');
  const kinds = kind === undefined ? null : [kind.toUpperCase() as Uppercase<typeof kind>];
  try {
    const answer = await request(fetch, NearestEndQuery, { id, text, start: text.slice(0, -1), kinds });
    if (answer.entity !== null) return [answer.entity.id];
    const hits = answer.nearest.length > 0 ? answer.nearest : answer.nearby;
    return hits.map(({ entity }) => entity.id);
  } catch (failure) {
    // The name of several things, or a text without words to search for: no suggestions for this end.
    if (isHttpError(failure, 400)) return [];
    throw failure;
  }
}

import { isRelationKind, kindOf } from '@jingluo/graph/vocabulary';
import { isHttpError } from '@sveltejs/kit';
import { relationEnum } from '#lib/claim/relation.ts';
import { request } from '#lib/graphql/request.ts';
import { claimHref } from '#lib/href.ts';
import { type NearestClaim, NearestClaimsQuery, NearestEndQuery } from './nearest.graphql.ts';

type Fetch = typeof globalThis.fetch;

/** An id of which no part is sure. */
export interface AskedClaim {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

const MOST = 5;

/** The parts of a text that was taken for a claim's id; what is missing is empty. */
export function askedParts(id: string): AskedClaim {
  const [subject = '', relation = '', object = ''] = id
    .slice(0, 400)
    .split('~')
    .map((part) => part.trim());
  return { subject, relation, object };
}

/**
 * What a claim that nobody makes may have meant: claims between its two ends, or what comes closest to a mistyped one, the
 * asked relation first; failing that, what else is said of either end in the relation. As links, strongest first.
 */
export async function nearestClaims(fetch: Fetch, asked: AskedClaim) {
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

/** Ids of what an end may stand for; the end itself alone when it is known. */
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
    // A name of several things, or nothing that can be searched for: then this end has no nearest.
    if (isHttpError(failure, 400)) return [];
    throw failure;
  }
}

import { isHttpError } from '@sveltejs/kit';
import type { NamedEntity } from '#lib/entity/entity-name.graphql.ts';
import { request } from '#lib/graphql/request.ts';
import { typedText } from '#lib/search/typed-text.ts';
import { type StudiesAsked, studyVariables } from './studies-asked.ts';
import { NearestSoughtQuery, SoughtQuery, StudiesQuery, type StudyVariables } from './studies.graphql.ts';

type Fetch = typeof globalThis.fetch;

/** A thing that a text names, or why there is none and what is close to it. */
interface Sought {
  readonly entity: NamedEntity | null;
  readonly reason: string;
  readonly near: readonly { readonly id: string; readonly label: string }[];
}

const NOT_ASKED: Sought = { entity: null, reason: '', near: [] };

const KINDS = {
  symptom: { kinds: ['SYMPTOM'], noun: 'symptom' },
  treatment: { kinds: ['ACUPOINT', 'REMEDY'], noun: 'point or remedy' },
} as const satisfies Record<string, { kinds: readonly NamedEntity['kind'][]; noun: string }>;

/** The symptom or the treatment that a text of the address names; words in another form are taken, an id is never guessed. */
async function findSought(fetch: Fetch, of: keyof typeof KINDS, text: string): Promise<Sought> {
  if (text === '') return NOT_ASKED;
  const { kinds, noun } = KINDS[of];
  const isWanted = (entity: NamedEntity | null) => (kinds as readonly string[]).includes(entity?.kind ?? '');
  const named = await entityOf(fetch, text);
  if (isWanted(named.entity)) return { ...named, near: [] };
  const { search } = await request(fetch, NearestSoughtQuery, { text: typedText(text), kinds: [...kinds] });
  const [best] = search;
  if (best?.confident && !text.includes(':') && named.reason === '')
    return { ...(await entityOf(fetch, best.entity.id)), near: [] };
  return {
    entity: null,
    reason: named.reason || `No ${noun} here is called “${text}”.`,
    near: search.map(({ entity }) => entity),
  };
}

/** The entity, or the reason why the API refused the name: several things have it. */
async function entityOf(fetch: Fetch, id: string): Promise<Pick<Sought, 'entity' | 'reason'>> {
  try {
    return { entity: (await request(fetch, SoughtQuery, { id })).entity, reason: '' };
  } catch (failure) {
    if (isHttpError(failure, 400)) return { entity: null, reason: failure.body.message };
    throw failure;
  }
}

/** What is looked for, found by its names. */
export async function findBoth(fetch: Fetch, asked: StudiesAsked) {
  const [symptom, treatment] = await Promise.all([
    findSought(fetch, 'symptom', asked.symptom),
    findSought(fetch, 'treatment', asked.treatment),
  ]);
  const ids = { symptom: symptom.entity?.id ?? null, treatment: treatment.entity?.id ?? null };
  const isKnown =
    (ids.symptom !== null || ids.treatment !== null) && symptom.reason === '' && treatment.reason === '';
  return { symptom, treatment, ids, isKnown };
}

/** A page of studies. A cursor of another list gives the first page. */
export async function loadStudies(
  fetch: Fetch,
  asked: StudiesAsked,
  ids: Parameters<typeof studyVariables>[1],
  first: number,
) {
  const variables: StudyVariables = { ...studyVariables(asked, ids), first };
  try {
    return (await request(fetch, StudiesQuery, variables)).studies;
  } catch (failure) {
    if (!isHttpError(failure, 400) || asked.after === '') throw failure;
    return (await request(fetch, StudiesQuery, { ...variables, after: null })).studies;
  }
}

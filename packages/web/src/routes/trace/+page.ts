import { isHttpError, redirect } from '@sveltejs/kit';
import { at } from '#lib/base-path.ts';
import type { EntityOnBody } from '#lib/entity-details/entity-on-body.ts';
import { request } from '#lib/graphql/request.ts';
import { entityHref } from '#lib/href.ts';
import { isFiltered, readTraceView, type TraceView, wayLevel } from '#lib/trace/trace-view.ts';
import { type Hit, SearchQuery } from '#lib/search/search.graphql.ts';
import { typedText } from '#lib/search/typed-text.ts';
import type { PageLoad } from './$types';
import { loadFigure } from './load-figure.ts';
import { loadSymptoms } from './load-symptoms.ts';
import type { OfferedSymptoms } from './symptoms.graphql.ts';
import {
  type Place,
  PlaceQuery,
  shownSymptom,
  TraceQuery,
  type TracedSymptom,
} from '#lib/trace/trace.graphql.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const asked = (url.searchParams.get('symptom') ?? '').trim().slice(0, 200);
  const read = readTraceView(url.searchParams);
  if (asked === '') return { asked, ...NOTHING, view: read, offered: await loadSymptoms(fetch) };

  const place = read.place === null ? null : await findPlace(fetch, read.place);
  const view = { ...read, place: place?.id ?? null };
  const unknownPlace = place === null ? read.place : null;
  const { symptom, reason } = await findSymptom(fetch, asked, view);
  // What stands under a heading is listed on its page; there is nothing to trace.
  if (symptom?.heading) redirect(307, entityHref(symptom.id));
  if (symptom !== null) {
    const onBody = await loadFigure(fetch, symptom, view);
    return { ...NOTHING, asked, view, symptom, place, unknownPlace, onBody };
  }

  const text = typedText(asked.replace(/^symptom:/, ''));
  const { search: hits } = await request(fetch, SearchQuery, { text, kinds: ['SYMPTOM'], headings: false });
  const [best] = hits;
  // Words in another form or order, or misspelt; an id is never guessed.
  if (best?.confident && reason === '' && !asked.startsWith('symptom:')) {
    const parameters = new URLSearchParams(url.searchParams);
    parameters.set('symptom', best.entity.id);
    redirect(307, at(`/trace?${parameters.toString().replaceAll('%3A', ':')}`));
  }
  return { ...NOTHING, asked, view, reason, hits, offered: await loadSymptoms(fetch) };
};

const NOTHING = {
  symptom: null as TracedSymptom | null,
  place: null as Place | null,
  /** The `in` of the address, if it is no part of the body. */
  unknownPlace: null as string | null,
  onBody: undefined as EntityOnBody | undefined,
  reason: '',
  hits: [] as readonly Hit[],
  offered: { symptoms: [], left: 0 } as OfferedSymptoms,
};

async function findSymptom(fetch: typeof globalThis.fetch, id: string, view: TraceView) {
  const { minLevel, derived, place, sham } = view;
  const filtered = isFiltered(view);
  const against = sham ? ('SHAM' as const) : null;
  const variables = { id, wayLevel: wayLevel(view), minLevel, derived, in: place, against, filtered };
  const { answer, reason } = await orRefusal(request(fetch, TraceQuery, variables));
  return { symptom: answer?.symptom ? shownSymptom(answer.symptom, view) : null, reason };
}

async function findPlace(fetch: typeof globalThis.fetch, id: string): Promise<Place | null> {
  const { answer } = await orRefusal(request(fetch, PlaceQuery, { id }));
  return answer?.region ?? null;
}

/** The answer, or the reason why the API refused the request. */
function orRefusal<Answer>(asked: Promise<Answer>): Promise<{ answer: Answer | null; reason: string }> {
  return asked.then(
    (answer) => ({ answer, reason: '' }),
    (failure: unknown) => {
      if (isHttpError(failure, 400)) return { answer: null, reason: failure.body.message };
      throw failure;
    },
  );
}

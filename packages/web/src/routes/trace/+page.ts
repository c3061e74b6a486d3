import { isHttpError } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { readView, wayLevel } from '#lib/trace/view.ts';
import { SearchQuery } from '../search.graphql.ts';
import type { PageLoad } from './$types';
import { offerSymptoms } from './offer-symptoms.ts';
import { TraceQuery } from './trace.graphql.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const view = readView(url.searchParams);
  const asked = (url.searchParams.get('symptom') ?? '').trim().slice(0, 200);
  if (asked === '')
    return { asked, view, symptom: null, reason: '', hits: [], symptoms: await offerSymptoms(fetch) };

  const { symptom, reason } = await request(fetch, TraceQuery, {
    id: asked,
    wayLevel: wayLevel(view),
    minLevel: view.minLevel,
    derived: view.derived,
  }).then(
    (answer) => ({ symptom: answer.symptom, reason: '' }),
    (failure: unknown) => {
      if (isHttpError(failure, 400)) return { symptom: null, reason: failure.body.message };
      throw failure;
    },
  );
  if (symptom !== null) return { asked, view, symptom, reason: '', hits: [], symptoms: [] };

  const [{ search }, symptoms] = await Promise.all([
    request(fetch, SearchQuery, { text: asked.replace(/^symptom:/, ''), kinds: ['SYMPTOM'] }),
    offerSymptoms(fetch),
  ]);
  return { asked, view, symptom: null, reason, hits: search, symptoms };
};

import type { GraphReader } from '@jingluo/graph';
import type { EntityKind } from '@jingluo/graph/vocabulary';
import { readView } from '#lib/view/view-address.ts';
import { ask } from '#lib/workbench/ask.ts';
import { endpointSchema } from '#lib/workbench/editor/schema.ts';
import { findDrawn } from '#lib/workbench/find-drawn.ts';
import type { Json } from '#lib/workbench/flatten.ts';
import type { Question } from '#lib/workbench/link.ts';
import { questionOf } from '#lib/workbench/question-of.ts';
import { requestedSize } from '../../export/[file]/requested-file.ts';
import { type DrawnView, drawnView } from '../../export/[file]/drawn-view.ts';
import { inlineVariables } from './inline-variables.ts';
import { DrawnQuery, MapQuery } from './explorer-queries.ts';
import { candidateQuestions } from './candidate-questions.ts';

/**
 * The question that gives what the explorer draws for the parameters of its address: for the map, all that has a
 * place on it; for a focus, a simple question if one gives exactly these things and claims, else their ids. Throws
 * `ExportError` for an address with errors.
 */
export async function viewQuery(
  fetch: typeof globalThis.fetch,
  reader: GraphReader,
  parameters: URLSearchParams,
): Promise<Question> {
  const { view } = readView(parameters);
  if (view.focus === undefined) return mapQuestion(view.filters.kinds);
  const drawn = await drawnView({ fetch, reader, parameters, size: requestedSize(parameters) });
  const entities = [...drawn.entities];
  const claims = [...new Set(drawn.claims)];
  for (const rule of candidateQuestions(view, { entities, claims })) {
    const question = inlineVariables(rule, endpointSchema());
    if (await givesJust(fetch, question, drawn)) return question;
  }
  return questionOf(DrawnQuery, { entities, claims });
}

function mapQuestion(kinds: readonly EntityKind[]): Question {
  const has = (kind: EntityKind): boolean => kinds.includes(kind);
  const shown = {
    element: has('element'),
    organ: has('organ'),
    channel: has('channel'),
    acupoint: has('acupoint'),
    symptom: has('symptom'),
    pattern: has('pattern'),
  };
  const none = !Object.values(shown).includes(true);
  return inlineVariables(questionOf(MapQuery, { ...shown, none }), endpointSchema());
}

/** Whether the answer of a question has exactly what is drawn. */
async function givesJust(
  fetch: typeof globalThis.fetch,
  question: Question,
  drawn: DrawnView,
): Promise<boolean> {
  const { data, errors } = await ask(fetch, question);
  if (data === undefined || errors.length > 0) return false;
  const { entities, claims } = findDrawn(data as Json);
  return isSame(entities, drawn.entities) && isSame(claims, drawn.claims);
}

function isSame(found: ReadonlyMap<string, unknown>, drawn: readonly string[]): boolean {
  const wanted = new Set(drawn);
  return found.size === wanted.size && [...wanted].every((id) => found.has(id));
}

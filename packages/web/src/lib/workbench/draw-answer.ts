import type { Component } from 'svelte';
import { at } from '../base-path.ts';
import type { MapModel } from '../map/map-model.ts';
import { ask } from './ask.ts';
import { type Drawn, findDrawn } from './find-drawn.ts';
import type { Json } from './flatten.ts';
import type { Question } from './link.ts';

/** What `DrawnAnswer.svelte` draws, and the component, which is loaded only when something is drawn. */
interface Picture {
  readonly drawn: Drawn;
  readonly map: MapModel;
  readonly DrawnAnswer: Component<{ drawn: Drawn; map: MapModel }>;
}

/**
 * The parts of an answer that can be drawn. A query rarely has ids and levels, so it is sent again with what
 * a drawing needs; if that is refused, the answer itself is drawn. Undefined if nothing can be drawn. Rejects if the
 * map cannot be loaded.
 */
export async function drawAnswer(question: Question, data: Json): Promise<Picture | undefined> {
  const drawn = findDrawn((await answerForDrawing(question)) ?? data);
  if (drawn.entities.size === 0) return undefined;
  const [map, { default: DrawnAnswer }] = await Promise.all([loadPlaces(), import('./DrawnAnswer.svelte')]);
  return { drawn, map, DrawnAnswer };
}

async function answerForDrawing(question: Question): Promise<Json | undefined> {
  const [{ drawingQuestion }, { endpointSchema }] = await Promise.all([
    import('./drawing-question.ts'),
    import('./editor/schema.ts'),
  ]);
  const asked = drawingQuestion(question, endpointSchema());
  return asked && (await ask(fetch, asked)).data;
}

async function loadPlaces(): Promise<MapModel> {
  const response = await fetch(at('/query/map'));
  if (!response.ok) throw new Error(`loadPlaces: ${response.status}`);
  return (await response.json()) as MapModel;
}

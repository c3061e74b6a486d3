import type { EntityKind } from './kinds.ts';
import type { EvidenceLevel } from './levels.ts';

/** One sentence for each kind, shown by the API and on the page. */
export const KIND_MEANING: Record<EntityKind, string> = {
  element: 'One of the five phases: wood, fire, earth, metal, water.',
  organ: 'An organ as Chinese medicine speaks of it (zang, fu, extraordinary fu), not as anatomy does.',
  channel: 'A channel (meridian): one of the twelve primary or eight extraordinary ones.',
  acupoint: 'A point of the WHO standard, named by its code.',
  symptom: 'A symptom, sign or condition.',
  pattern: 'A pattern of disharmony, also called a constitutional imbalance.',
  region: 'A region or tissue of the body.',
  remedy: 'Anything but a point that is used: needling, an oil, a herb formula, an exercise.',
  quality:
    'A season, colour, taste, climate, emotion, hour, class or the like that sources put with an element, an organ or a channel.',
};

/** One sentence for each level. */
export const LEVEL_MEANING: Record<EvidenceLevel, string> = {
  uncited: 'A document asserts it and names no source.',
  traditional: 'A standard, textbook, classic or consensus says so.',
  registered: 'A registered trial or a protocol used it; no result is recorded.',
  observational: 'People were observed, without random assignment.',
  randomized: 'A randomized trial.',
  synthesized: 'A systematic review or meta-analysis.',
};

import { relation } from '@jingluo/graph/vocabulary';
import { type IndexedThing, thingInSentence } from '@jingluo/graph/reading';
import type { NotedClaim } from './note.ts';

/** Finds a thing of the index by its id. */
export type ThingOf = (id: string) => IndexedThing | undefined;

/** The name of a thing within a sentence: `GB30 (Huantiao)`, `the Gallbladder channel`, `sciatica`; its id if it is gone. */
export function inSentence(thingOf: ThingOf, id: string): string {
  const thing = thingOf(id);
  return thing === undefined ? id : thingInSentence(thing);
}

/** A claim as a sentence that reports: "Sciatica is said to be felt in the buttock". Doubt and denial are not in it. */
export function sentenceOf(claim: NotedClaim, thingOf: ThingOf): string {
  return `${subjectOf(claim, thingOf)} ${relation(claim.relation).forward} ${inSentence(thingOf, claim.object)}`;
}

/** "Sciatica is said to be felt in", above several objects. */
export function headOfSubject(claim: NotedClaim, thingOf: ThingOf): string {
  return `${subjectOf(claim, thingOf)} ${relation(claim.relation).forward}`;
}

/** "Said to treat sciatica", above several subjects. */
export function headOfObject({ relation: kind, object }: NotedClaim, thingOf: ThingOf): string {
  const said = relation(kind).forward.replace(/^(?:is|was) /, '');
  return `${capital(said)} ${inSentence(thingOf, object)}`;
}

/** Upper case at the beginning, as in a sentence or a line of its own. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function subjectOf({ subject }: NotedClaim, thingOf: ThingOf): string {
  const name = capital(inSentence(thingOf, subject));
  // Or the comma in it would part the sentence.
  return name.includes(',') ? `${name},` : name;
}

import { labelInSentence } from '../text/label.ts';
import type { IndexedThing } from './reading-index.ts';

/** The name of a thing within a sentence: `GB30 (Huantiao)`, `the Gallbladder channel`, `sciatica`. */
export function thingInSentence({ id, kind, label }: Pick<IndexedThing, 'id' | 'kind' | 'label'>): string {
  return kind === 'acupoint' ? label : labelInSentence({ id, kind, name: label });
}

import type { OpenedText } from '../opened-text.ts';
import { paragraphsOf } from '../../text/blocks.ts';

/** A text without marks: its lines, those put together that its file broke. */
export function openPlain(text: string): OpenedText {
  return { kind: 'text', paragraphs: paragraphsOf(text), remarks: [] };
}

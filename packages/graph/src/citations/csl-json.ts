import { jsonText } from '../text/json-text.ts';
import type { CslItem } from './cite.ts';

/** Works as a CSL-JSON file. */
export function writeCslJson(items: readonly CslItem[]): string {
  return `${jsonText(items, 2)}\n`;
}

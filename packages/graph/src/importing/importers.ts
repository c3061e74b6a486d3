import { acukg } from './acukg/importer.ts';
import type { Importer } from './sheet.ts';
import { tara } from './tara/importer.ts';

/** Every source that `kg import` reads. A new one is a folder here and an entry in this list. */
export const IMPORTERS: readonly Importer[] = [acukg, tara];

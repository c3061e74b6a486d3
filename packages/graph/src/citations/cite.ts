/// <reference path="./citation-js.d.ts" />
import { Cite, plugins } from '@citation-js/core';
// These plugins register themselves, so package.json lists this file under `sideEffects`; a bundler would drop
// them.
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { AMA_STYLE } from './ama-style.ts';

const { format } = plugins.config.get('@bibtex');
// Otherwise citation-js drops Han characters from BibTeX. What TeX reads as a command is escaped in bibtex.ts.
format.asciiOnly = false;
// The key of an entry is the id of the work, which is unique and stays the same.
format.useIdAsLabel = true;
format.checkLabel = false;

plugins.config.get('@csl').styles.add('ama', AMA_STYLE);

/** A work as CSL-JSON, as citation-js takes it and the API gives it. */
export type CslItem = Readonly<Record<string, unknown>>;

export { Cite };

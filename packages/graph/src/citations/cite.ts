/// <reference path="./citation-js.d.ts" />
import { Cite, plugins } from '@citation-js/core';
// These register themselves, so package.json names this file under `sideEffects`: a bundler would leave them out.
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { AMA_STYLE } from './ama-style.ts';

const { format } = plugins.config.get('@bibtex');
// Han characters vanish from BibTeX otherwise; what TeX reads as a command is escaped in bibtex.ts.
format.asciiOnly = false;
// The key of an entry is the id of the work, so that it stays the same and is told from every other.
format.useIdAsLabel = true;
format.checkLabel = false;

plugins.config.get('@csl').styles.add('ama', AMA_STYLE);

/** A work as citation-js takes it and the API gives it. */
export type CslItem = Readonly<Record<string, unknown>>;

export { Cite };

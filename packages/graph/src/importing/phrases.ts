import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../text/fold.ts';

/** How the curators of the data have read a phrase: as symptoms, or left out for a reason. */
export type PhraseReading = { readonly symptoms: readonly string[] } | { readonly leftOut: string };

/** Phrases of sources, folded, and how they were read. */
export type Phrases = ReadonlyMap<string, PhraseReading>;

const ROW = /^\|\s*(?<phrase>[^|]+?)\s*\|(?<works>[^|]*)\|\s*(?<reading>[^|]+?)\s*\|$/;

/**
 * The phrases of a work in the tables of symptoms/MERGED.md, where it has its own short name (`AcuKG`); none without
 * a name. When two folders read a phrase, the first counts.
 */
export function readPhrases(folders: readonly string[], work: string | undefined): Phrases {
  if (work === undefined) return new Map();
  const files = folders
    .map((folder) => join(folder, 'symptoms/MERGED.md'))
    .filter((file) => existsSync(file));
  return new Map(files.toReversed().flatMap((file) => phrasesOf(readFileSync(file, 'utf8'), work)));
}

/** The rows of a work in tables `| phrase | works | symptoms or "left out: why" |`; other lines are ignored. */
export function phrasesOf(markdown: string, work: string): [string, PhraseReading][] {
  return markdown.split('\n').flatMap((line): [string, PhraseReading][] => {
    const { phrase = '', works = '', reading = '' } = ROW.exec(line)?.groups ?? {};
    if (!works.split(',').some((name) => name.trim() === work)) return [];
    const leftOut = /^left out: (.+)$/.exec(reading)?.[1];
    const symptoms = [...reading.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => `symptom:${id}`);
    if (leftOut !== undefined) return [[fold(phrase), { leftOut }]];
    return symptoms.length === 0 ? [] : [[fold(phrase), { symptoms }]];
  });
}

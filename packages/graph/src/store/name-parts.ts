import type { SnapshotParts } from '../snapshot/open-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { textAt, type Texts, textsOf } from '../snapshot/texts.ts';
import { type ClaimDigest, digestClaims } from './claim-digest.ts';

/** What a reader has in memory of a graph whose claims are in a store. */
export interface NameParts extends Omit<SnapshotParts, 'columns' | 'texts'> {
  readonly digest: ClaimDigest;
  /** A text with the characters of all locators and notes, each once: the fonts of a site are cut to them. */
  readonly texts: Texts;
}

/** The names, works and numbers of a snapshot, without its claims. */
export async function namePartsOf(snapshot: Snapshot): Promise<NameParts> {
  const { version, folders, entities, citations, search, texts } = snapshot;
  return {
    version,
    folders,
    entities,
    works: citations,
    search,
    digest: await digestClaims(snapshot),
    texts: charactersOf(texts),
  };
}

function charactersOf(texts: Texts): Texts {
  const characters = new Set<string>();
  for (let at = 0; at + 1 < texts.offsets.length; at += 1)
    for (const character of textAt(texts, at)) characters.add(character);
  return textsOf([[...characters].join('')]);
}

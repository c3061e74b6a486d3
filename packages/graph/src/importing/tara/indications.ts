import { localId } from '../../text/label.ts';
import { fold } from '../../text/fold.ts';
import type { ImportRun } from '../import-run.ts';

/** Chinese Acupuncture and Moxibustion, 1999: TARA quotes its indications. */
export const TEXTBOOK = 'citation:chinese-acupuncture-moxibustion-1999';

/**
 * Adds statements of the textbook about what a point treats, from a cell that lists phrases. A phrase may contain a
 * comma (“pain in the chest, shoulder and back”), so only phrases that the data knows are used, the longest first;
 * in the rest it is unclear where a phrase begins. When curators have read the cell before, nothing is added.
 */
export function stateIndications(run: ImportRun, point: string, text: string): void {
  const locator = `${localId(point)}, indications`;
  const pieces = text
    .replace(/\([^()]*1999\)/g, '')
    .split(/[,;.:]/)
    .map((piece) => fold(piece))
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return run.leaveOut('no indications', localId(point));
  const read = new Set(
    run.known
      .statementsOf(TEXTBOOK, point)
      .filter((stated) => stated.locator === locator && stated.relation === 'treats')
      .map(({ object }) => object),
  );
  for (const { phrase, symptoms } of phrasesIn(pieces, (known) => symptomsOf(run, known))) {
    if (symptoms === undefined) run.leaveOut(unknownPhrase(read.size > 0), phrase);
    for (const object of symptoms ?? []) {
      if (read.size > 0 && !read.has(object))
        run.leaveOut('a phrase that the data reads otherwise here', phrase);
      else
        run.addStatement({
          citation: TEXTBOOK,
          via: `citation:${run.source}`,
          subject: point,
          relation: 'treats',
          object,
          locator,
        });
    }
  }
}

function unknownPhrase(readBefore: boolean): string {
  return readBefore
    ? 'a phrase that symptoms/MERGED.md does not list as it stands; the data has read the list by hand'
    : 'a phrase that symptoms/MERGED.md does not list and no symptom is named';
}

function symptomsOf(run: ImportRun, phrase: string): readonly string[] | undefined {
  const reading = run.phrases.get(phrase);
  if (reading !== undefined && 'leftOut' in reading) return undefined;
  const named = run.known.named('symptom', phrase);
  return reading?.symptoms ?? (named === undefined ? undefined : [named]);
}

interface Phrase {
  readonly phrase: string;
  readonly symptoms: readonly string[] | undefined;
}

/** Splits a list into the longest known sequences of pieces, and the unknown pieces between them. */
function phrasesIn(
  pieces: readonly string[],
  symptomsFor: (phrase: string) => readonly string[] | undefined,
): Phrase[] {
  const phrases: Phrase[] = [];
  for (let from = 0; from < pieces.length;) {
    const [to, found] = longestFrom(pieces, from, symptomsFor);
    phrases.push(found);
    from = to;
  }
  return phrases;
}

function longestFrom(
  pieces: readonly string[],
  from: number,
  symptomsFor: (phrase: string) => readonly string[] | undefined,
): [to: number, found: Phrase] {
  for (let to = pieces.length; to > from; to--) {
    const phrase = pieces.slice(from, to).join(' ');
    const symptoms = symptomsFor(phrase) ?? symptomsFor(phrase.replace(/^and /, ''));
    if (symptoms !== undefined) return [to, { phrase, symptoms }];
  }
  return [from + 1, { phrase: pieces[from] ?? '', symptoms: undefined }];
}

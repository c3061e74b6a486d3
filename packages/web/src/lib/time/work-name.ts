import { titleParts } from '../work/title-parts.ts';

interface NamedWork {
  readonly shortName: string;
  readonly title: string;
  readonly study: { readonly design: string } | null;
}

/** What stands first behind a Chinese title: (Zhenjiu Dacheng, The Great Compendium …). */
const READING = /^\((?<reading>[A-Z][^,()]+)/u;

/** The title of an old book in its reading, as people speak of it: Zhenjiu Dacheng; undefined for other works. */
function bookName({ title, study }: NamedWork): string | undefined {
  return study?.design === 'CLASSIC'
    ? READING.exec(titleParts(title)?.translation ?? '')?.groups?.['reading']?.trim()
    : undefined;
}

/** How a work is called on the line of time. */
export function nameOnLine(work: NamedWork): string {
  return bookName(work) ?? work.shortName;
}

/** As a sentence calls it, before its years: "the Zhenjiu Dacheng", "Zhang et al. 2021", "“Sciatica”". */
export function nameInSentence(work: NamedWork): string {
  const book = bookName(work);
  if (book !== undefined) return `the ${book}`;
  return work.title.startsWith(work.shortName) ? `“${work.shortName}”` : work.shortName;
}

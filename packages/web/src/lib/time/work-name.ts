interface NamedWork {
  readonly shortName: string;
  readonly title: string;
  readonly study: { readonly design: string } | null;
}

/** A Chinese title with its reading and its meaning: 针灸大成 (Zhenjiu Dacheng, The Great Compendium …). */
const READ_TITLE = /^[^()]*\p{Script=Han}[^()]*\((?<reading>[A-Z][^,()]+)/u;

/** The title of an old book in its reading, as people speak of it: Zhenjiu Dacheng; undefined for other works. */
function bookName({ title, study }: NamedWork): string | undefined {
  return study?.design === 'CLASSIC' ? READ_TITLE.exec(title)?.groups?.['reading']?.trim() : undefined;
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

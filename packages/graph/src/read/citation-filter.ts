import { fold, words } from '../search/fold.ts';
import type { Citation } from '../snapshot/model.ts';

/** The works in which every word of the text is found; all of them when there is no text. */
export function filterCitations(works: readonly Citation[], text = ''): readonly Citation[] {
  const wanted = words(text);
  if (wanted.length === 0) return works;
  return works.filter((work) => {
    const haystack = fold(searchable(work));
    return wanted.every((word) => haystack.includes(word));
  });
}

function searchable({ id, fields }: Citation): string {
  const people = [...(fields.author ?? []), ...(fields.editor ?? [])].map((name) =>
    'literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`,
  );
  const { title, DOI, PMID, PMCID, registry } = fields;
  return [id, title, ...people, fields['container-title'], DOI, PMID, PMCID, registry].join(' ');
}

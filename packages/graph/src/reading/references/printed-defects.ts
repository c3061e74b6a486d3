import { leadingPeople } from './entry-form.ts';
import { BREAK, entryWords } from './entry-words.ts';
import { printedYears } from './printed-years.ts';

/** Where a title has run into the people of another entry: `SyndromeLiu CH, Kung YY`. */
const RUN_TOGETHER = /\p{Ll}(?=\p{Lu}\p{Ll}[\p{L}'’-]{0,30},? \p{Lu}[.\p{L}]?[ ,.])/gu;

/** What is wrong with an entry as it is printed, in words. `next`: the entry after it. */
export function printedDefects(entry: string, next: string | undefined): string[] {
  const defects: string[] = [];
  if (printedYears(entryWords(entry)).length === 0) defects.push('printed without a year');
  if (hasNoTitle(entry)) defects.push('printed without a title');
  if (runsIntoNext(entry, next)) defects.push('runs into the next entry');
  return defects;
}

function runsIntoNext(entry: string, next: string | undefined): boolean {
  for (const { index } of entry.matchAll(RUN_TOGETHER)) {
    const rest = entry.slice(index + 1);
    const people = rest.replace(/,? et al\.?.*$/, '');
    if (next?.startsWith(people.slice(0, 20)) === true || leadingPeople(rest) > 1) return true;
  }
  return false;
}

/** A title with its journal has more words. */
const FEW_WORDS = 4;

/** Whether nothing but a journal stands between people and year. */
function hasNoTitle(entry: string): boolean {
  const [people = '', ...rest] = entry.split(/(?:et al\.?,?|(?<=\p{Lu})\.) /u);
  if (rest.length === 0 || people.length > 200) return false;
  const printed = rest.join(' ').replace(/https?:\S+|doi\S*|10\.\d{4,9}\/\S+/gi, '');
  const words = entryWords(printed).filter(({ word }) => /^\p{L}+$/u.test(word));
  const parts = words.filter(({ before }, at) => at === 0 || before === BREAK.strong);
  return words.length <= FEW_WORDS && parts.length < 2;
}

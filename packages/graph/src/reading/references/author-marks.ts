import type { ListedWork, ReferenceMark } from '../model.ts';
import { entryWords, plain } from './entry-words.ts';
import type { FindForm } from './number-marks.ts';
import { printedYears } from './printed-years.ts';

const NAME = String.raw`(?:(?:van|von|de|der|den|la|le|di|da|el|al)[ -]){0,3}\p{Lu}[\p{L}'’-]{1,30}`;
/** `Liu`, `Liu and Kung`, `Liu et al.`, `Liu, Kung & Yeh`; what follows the first name is a group of its own. */
const NAMES = String.raw`(?<first>${NAME})(?<more>(?:,? (?:and|&) (?:colleagues|co-?workers|others|${NAME})|,? et al\.?|(?:, ${NAME}){1,6},? (?:and|&) ${NAME})?)`;
const YEARS = String.raw`(?<years>(?:18|19|20)\d\d[a-z]?(?:, ?(?:(?:18|19|20)\d\d)?[a-z]?){0,4})`;
const PAGES = String.raw`(?:[,:] ?(?:pp?\.? ?)?\d{1,5}(?:[-–]\d{1,5})?)?`;

/** Liu and Kung (2019), Liu et al. [2019]. */
const NARRATIVE = new RegExp(
  String.raw`(?<![\p{L}\d])${NAMES}(?:['’]s)? ?[(（[]${YEARS}${PAGES}[)）\]]`,
  'gu',
);
/** A part of (Liu et al., 2019; Qin 2015, p. 3). */
const PART = new RegExp(
  String.raw`^(?:(?:see|cf\.?|e\.g\.,?|for example,?|reviewed (?:in|by)|also|see also) ){0,2}${NAMES}(?<comma>,?) ?\(?${YEARS}${PAGES}\)?$`,
  'u',
);
const GROUP = /[(（[]([^()（）[\]]{4,300})[)）\]]/g;

/** 刘等（2019）, （刘，2019）. */
const HAN_NAMES = String.raw`(?<first>\p{Script=Han}{1,4}?)(?<more>等人?|和\p{Script=Han}{1,4}|、\p{Script=Han}{1,4})?`;
const HAN_NARRATIVE = new RegExp(String.raw`${HAN_NAMES} ?[(（[]${YEARS}[)）\]]`, 'gu');
const HAN_PART = new RegExp(String.raw`^${HAN_NAMES}(?<comma>[,，]?) ?${YEARS}年?$`, 'u');

/** Words with a capital letter that stand before a year and are no people. */
const NO_PEOPLE = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec in since until from by before after during around circa about spring summer autumn fall winter the published
  updated version edition revised founded established born copyright accessed retrieved vol volume issue table figure`.split(
    /\s+/,
  ),
);

type Groups = Readonly<Record<string, string | undefined>>;

/** The marks that name people and a year: `(Liu et al., 2019)`, `Liu and Kung (2019)`, `[Liu 2019]`, `（刘，2019）`. */
export function authorMarks(listed: readonly ListedWork[]): FindForm {
  const works = listed.map(({ text }) => {
    const words = entryWords(text);
    return { text: words.map(({ word }) => word), years: printedYears(words) };
  });
  /** Positions of the works of these people, of one of these years. */
  const worksOf = ({ first = '', years = '' }: Groups): number[] => {
    const name = entryWords(first).map(({ word }) => word);
    const sought = years.match(/\d{4}/g)?.map(Number) ?? [];
    return works.flatMap(({ text, years: printed }, position) =>
      beginsWith(text, name) && printed.some((year) => sought.includes(year)) ? [position] : [],
    );
  };
  /** One name and a year may be a place and an event: it refers where the list has it, or where it is written as references are. */
  const refers = (groups: Groups, found: readonly number[]): boolean => {
    if (NO_PEOPLE.has(plain(groups['first'] ?? '').split(' ')[0]!)) return false;
    return found.length > 0 || Boolean(groups['more']) || groups['comma'] === ',';
  };

  return (sentence) => {
    const marks: ReferenceMark[] = [];
    for (const form of [NARRATIVE, HAN_NARRATIVE])
      for (const { 0: written, index, groups = {} } of sentence.matchAll(form)) {
        const found = worksOf(groups);
        const isListed = found.length > 0 || (form === NARRATIVE && Boolean(groups['more']));
        if (isListed && refers(groups, found))
          marks.push({ start: index, end: index + written.length, works: found });
      }
    for (const { 0: written, 1: inside, index } of sentence.matchAll(GROUP)) {
      const parts = inside!.split(/[;；]/).map((part) => {
        const { groups } = PART.exec(part.trim()) ?? HAN_PART.exec(part.trim()) ?? {};
        const found = groups === undefined ? [] : worksOf(groups);
        return groups !== undefined && refers(groups, found) ? found : undefined;
      });
      if (parts.every((part) => part === undefined)) continue;
      const found = [...new Set(parts.flatMap((part) => part ?? []))];
      marks.push({ start: index, end: index + written.length, works: found });
    }
    return marks;
  };
}

/** How far into an entry the name of its first author may stand, after initials or a number. */
const FIRST_WORDS = 3;

function beginsWith(entry: readonly string[], name: readonly string[]): boolean {
  if (name.length === 0) return false;
  const isHan = /\p{Script=Han}/u.test(name[0]!);
  for (let at = 0; at < (isHan ? 1 : FIRST_WORDS); at += 1)
    if (name.every((part, offset) => entry[at + offset] === part)) return true;
  return false;
}

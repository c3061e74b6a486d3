/* By what form an entry of a list of works is recognized. No expression here can be matched in two ways for long: texts are hostile. */

/** The number, letter or mark that is printed before an entry: `[3]`, `3.`, `（3）`, `³`, `[^3]:`, `*`. */
const NUMBERS: readonly RegExp[] = [
  /^[[［【]\^?(?<number>\w{1,4})[\]］】]:?[.、]?\s*/,
  /^[(（](?<number>\d{1,3}|[a-z])[)）]\s*/,
  /^(?<number>\d{1,3})[.．、)]\s*(?!\d)/,
  /^(?<number>\d{1,3})\s{1,8}(?=\p{Lu}|\p{Script=Han})/u,
  /^(?<number>[¹²³⁰⁴-⁹]{1,3})\s*/,
  /^(?<number>[*†‡§ᵃ-ᵝ])\s*/,
  /^[•·▪–-]\s{1,4}/,
];

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superscript digits as plain ones; other text as it is. */
export function lowered(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
}

/** The number before an entry, and where the entry begins after it. */
export function entryNumber(text: string): { readonly number: string | undefined; readonly length: number } {
  for (const form of NUMBERS) {
    const found = form.exec(text);
    if (found === null) continue;
    const number = found.groups?.['number'];
    return { number: number && lowered(number), length: found[0].length };
  }
  return { number: undefined, length: 0 };
}

/** A person as lists print one: `Liu CH`, `Liu, C.-H.`, `Wang Z.-X.`, `van der Berg J`. */
const PERSON =
  /(?:(?:van|von|de|der|den|la|le|di|da|el|al)[ -]){0,3}\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{Ll}'’-]{1,30})?,? (?:\p{Lu}(?:\p{Ll}?\. ?)?-?){1,4}(?![\p{L}\d])/uy;
const BETWEEN = /,? ?(?:and|&) |[,;] ?/y;
/** What follows people: `et al.`, a stop, a year, the end, or a title at once. */
const AFTER_PEOPLE = /,? ?et al\b|\.? ?[([“"]|[.:,;]? ?(?:\p{Lu}|$)/uy;
/** More people are printed in few lists; then enough are seen. */
const MOST_PEOPLE = 60;

/** How many people stand at the beginning of a text as lists print them, and where they end. They are read one by one. */
function peopleAt(text: string): { readonly count: number; readonly end: number } {
  let [count, end] = [0, 0];
  for (let at = 0; count < MOST_PEOPLE;) {
    const person = lengthAt(PERSON, text, at);
    if (person === 0) break;
    count += 1;
    end = at + person;
    const between = lengthAt(BETWEEN, text, end);
    if (between === 0) break;
    at = end + between;
  }
  return { count, end };
}

function lengthAt(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.exec(text)?.[0].length ?? 0;
}

/** How many people a text begins with, as lists of works print them before a title; 0 when what follows is no title. */
export function leadingPeople(text: string): number {
  const looked = text.slice(0, MOST_CHARACTERS);
  const { count, end } = peopleAt(looked);
  if (count === 0) return HAN_PEOPLE.test(looked) ? 1 : 0;
  AFTER_PEOPLE.lastIndex = end;
  // `Eton F. A trial`: the last of the initials is a word of the title.
  return AFTER_PEOPLE.test(looked) || /\. \p{Lu}$/u.test(looked.slice(0, end)) ? count : 0;
}

const HAN_PEOPLE = /^\p{Script=Han}{2,4}(?:[,，、]\s?\p{Script=Han}{2,4}){0,20}(?:[,，]?\s?等)?[.．]/u;

/** Signs of an entry; each counts once. */
const SIGNS: readonly RegExp[] = [
  /\bdoi\b|10\.\d{4,9}\//i,
  /\bpmid\b|\bpmc\d{4}|pubmed/i,
  // Year, volume and pages: `2019;12:3511`, `12(4): 57-61`, `29(2):126–128`.
  /(?:19|20)\d\d[^.;:]{0,12}[;；,，] ?(?:Suppl ?)?\d{1,4} ?(?:[(（][^()（）]{1,12}[)）])?[ :：,;]/i,
  /\b\d{1,4} ?[(（]\d{1,4}[a-z]?[)）] ?[:：,，] ?[a-z]?\d/i,
  /[:：] ?p?p?\. ?\d{1,5}(?:[-–]\d{1,5})?\.?$|\bpp?\. ?\d{1,5}/i,
  /(?:^|[^\p{L}])et al\b|等[.．,，]/u,
  /[(（](?:19|20)\d\d[a-z]?(?:, [A-Z][a-z]{2,8} \d{1,2})?[)）][.．]|[(（]n\.d\.[)）]/,
  /\[(?:J|M|D|C|S|P|R|N|EB\/OL|J\/OL|DB\/OL)\]|［[JMDCSPRN]］/,
  /\b(?:available from|retrieved from|accessed|last viewed|cited (?:19|20)\d\d)\b|\[Internet\]/i,
  /\b(?:Press|Publishers?|Publishing|Verlag|Elsevier|Springer|Wiley|Univ(?:ersity)? Press)\b.{0,40}(?:19|20)\d\d|出版社/,
  /\b(?:In|Eds?)[:.)]|\beditors?\b/,
  /https?:\/\/\S{3,}$/,
  /\b(?:NCT\d{8}|ChiCTR|ISRCTN\d{8}|CRD\d{11})/,
];

/** How much of an entry is looked at. */
const MOST_CHARACTERS = 1500;

/** How many signs of an entry a text has; people at its beginning are one or two more. */
export function entrySigns(text: string): number {
  const looked = text.slice(0, MOST_CHARACTERS);
  return SIGNS.filter((sign) => sign.test(looked)).length + Math.min(leadingPeople(looked), 2);
}

/** The headings of lists of works. */
const HEADING =
  /^(?:\d{1,2}[.．]?\d?\s{0,3})?(?:(?:list of |selected |key |cited |scientific |literature )?references?(?: cited| list| and notes| & notes)?|bibliograph(?:y|ies)|(?:works|literature|sources) cited|literature|sources|citations|footnotes|endnotes|further reading|notes and references|(?:主要|引用|部分)?[参參]考(?:文[献獻]|[资資]料|[书書]目)|引用文[献獻]|文[献獻]|[资資]料[来來]源)\s{0,3}[:：.]?$/i;

/** Whether a text is the heading of a list of works. */
export function isListHeading(text: string): boolean {
  return text.length < 60 && HEADING.test(text.trim());
}

/** The length of such a heading at the beginning of a paragraph that goes on with entries; 0 without one. */
export function headingLength(text: string): number {
  const found =
    /^(?:references?|bibliography|works cited|[参參]考文[献獻]|[资資]料[来來]源)\s{0,3}[:：]?\s{0,3}(?=[[［(（]?1[\]］)）.．、\s])/i.exec(
      text,
    );
  return found?.[0].length ?? 0;
}

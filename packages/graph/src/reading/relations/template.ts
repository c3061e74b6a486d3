import { nameForm } from '../text/name-form.ts';

/** One way to write an element: the forms of its words, one after the other. */
type Wording = readonly string[];

interface Element {
  /** Its wordings by their first words, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Wording[]>;
  readonly optional: boolean;
}

/** A place for names. */
export interface Slot {
  readonly end: 'S' | 'O';
  /** No more than two other words may stand between it and what is beside it. */
  readonly tight: boolean;
  /** One name is meant, not all of a list. */
  readonly single?: boolean;
  /** The first name of the sentence is meant, however far away. */
  readonly first?: boolean;
}

/** Words; after a name they stand close to it, or anywhere behind it where the template has `…`. */
export interface Words {
  readonly words: readonly Element[];
  readonly far: boolean;
}

export type Step = Slot | Words;

export function isSlot(step: Step): step is Slot {
  return 'end' in step;
}

/** What stands in a sentence for a template, in order: names, and words between them. */
export type Template = readonly Step[];

/** Elements that stand for several words. */
const SHORT: Readonly<Record<string, string>> = {
  be: 'is|are|be|been|being|was|were',
  ':': ':|：|】|］|]|>',
};

/** A template as it is written in a rule (`ClaimRule`). */
export function parseTemplate(written: string): Template {
  const steps: Step[] = [];
  let words: Element[] = [];
  let far = false;
  const close = (): void => {
    if (words.length > 0) steps.push({ words, far });
    [words, far] = [[], false];
  };
  for (const element of written.split(' ')) {
    if (/^[SO](?:!{0,2}|\^)$/.test(element)) {
      close();
      steps.push({
        end: element.charAt(0) as 'S' | 'O',
        tight: element.endsWith('!'),
        first: element.endsWith('^'),
        single: element.length > 2,
      });
    } else if (element === '…') {
      close();
      far = true;
    } else words.push(parseElement(element));
  }
  close();
  return steps;
}

function parseElement(written: string): Element {
  const optional = written.endsWith('?') && written.length > 1;
  const words = optional ? written.slice(0, -1) : written;
  const alternatives = (SHORT[words] ?? words).split('|');
  const wordings = alternatives.flatMap(wordingsOf).sort((one, other) => other.length - one.length);
  return { optional, byFirst: Map.groupBy(wordings, ([first]) => first!) };
}

function wordingsOf(alternative: string): Wording[] {
  if (/\p{Script=Han}/u.test(alternative)) return [[...alternative]];
  const inflected = alternative.endsWith('~');
  const words = (inflected ? alternative.slice(0, -1) : alternative).split('_');
  const rest = words.slice(1).map(nameForm);
  const firsts = inflected ? formsOf(words[0]!) : [words[0]!];
  return firsts.map((first) => [nameForm(first), ...rest]);
}

/** The regular forms of a verb. `nameForm` gives most that end in -s the form of the verb itself. */
function formsOf(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/(?:ch|sh|ss|x)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`];
  return [verb, `${verb}ed`, `${verb}ing`];
}

/** Words that may stand between those of a template without a change of what is said. */
const FILLERS = new Set(
  `also often especially commonly particularly very most more the a an sometimes usually frequently generally typically
  mainly primarily effectively quite highly extremely really said thought believed known considered to be been have has
  traditionally directly strongly closely greatly help helps quickly naturally clinically widely both even one of some
  常 可 多 还 也 均 能 会 尤 其 为 以 较 很 更 都 又 常常 主 要 的 之`
    .split(/\s+/)
    .map(nameForm),
);
const MOST_FILLERS = 3;

/** The form of each part of a sentence; empty for a name of several words. */
export type Forms = readonly { readonly form: string }[];

/** The position after the words of a template that begin at `from`; undefined when they do not stand there. */
export function endOfWords(forms: Forms, from: number, words: readonly Element[]): number | undefined {
  let at = from;
  for (const [position, element] of words.entries()) {
    const next = endOfElement(forms, at, element, position > 0);
    if (next !== undefined) at = next;
    else if (!element.optional) return undefined;
  }
  return at;
}

/** The position after words in brackets that stand at a position. */
function afterBrackets(forms: Forms, from: number): number {
  if (!OPENING.has(forms[from]?.form ?? '')) return from;
  const length = forms.slice(from, from + MOST_IN_BRACKETS).findIndex(({ form }) => CLOSING.has(form));
  return length < 0 ? from : from + length + 1;
}

const OPENING = new Set(['(', '（']);
const CLOSING = new Set([')', '）']);
const MOST_IN_BRACKETS = 6;

function endOfElement(forms: Forms, from: number, element: Element, mayFill: boolean): number | undefined {
  const opens = element.byFirst.has('(');
  const start = mayFill && !opens ? afterBrackets(forms, from) : from;
  for (let at = start; at <= start + (mayFill ? MOST_FILLERS : 0); at += 1) {
    const form = forms[at]?.form ?? '';
    const begun = element.byFirst.get(form);
    const wording = begun?.find((one) => standsAt(forms, at, one));
    if (wording !== undefined)
      return isOtherWord(wording, forms[at + wording.length]) ? undefined : at + wording.length;
    if (!FILLERS.has(form)) return undefined;
  }
  return undefined;
}

function standsAt(forms: Forms, at: number, wording: Wording): boolean {
  return wording.every((word, offset) => forms[at + offset]?.form === word);
}

/** Characters that make another word of some words: 主治医师 is a physician. */
const OTHER_WORDS: Readonly<Record<string, string>> = { 主治: '医', 表现: '出' };
const FOLLOWERS = new Set(Object.values(OTHER_WORDS));

function isOtherWord(wording: Wording, next: { readonly form: string } | undefined): boolean {
  return next !== undefined && FOLLOWERS.has(next.form) && OTHER_WORDS[wording.join('')] === next.form;
}

/** The forms that the words of a template can begin with. Only elements at the beginning that may be left out have several. */
export function beginnings(words: readonly Element[]): string[] {
  const forms: string[] = [];
  for (const { byFirst, optional } of words) {
    forms.push(...byFirst.keys());
    if (!optional) break;
  }
  return forms;
}

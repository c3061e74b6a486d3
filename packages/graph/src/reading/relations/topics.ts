import type { EntityKind } from '../../vocabulary/kinds.ts';
import { nameForm } from '../text/name-form.ts';
import { type End, PAIN, type Part } from './parts.ts';

/** Things of which a text speaks, from where it names them on: `it`, `this point`, and sentences without a subject mean them. */
export interface Topics {
  /**
   * What is meant where something of these kinds is meant and not named; none when nothing is. A pronoun reaches further back than
   * a sentence without a subject.
   */
  meant(kinds: readonly EntityKind[], how: Openness): readonly End[];
  /** The same after a label, which may mean what stands further away: the heading, where the paragraph speaks of other kinds. */
  meantByLabel(kinds: readonly EntityKind[]): readonly End[];
  /** A paragraph begins: what the one before spoke of is meant no more, but what headings name. */
  beginParagraph(isHeading: boolean): void;
  /** A sentence has spoken of things: first its subjects, then all names in it. */
  speakOf(subjects: readonly End[], names: readonly (readonly End[])[]): void;
}

type ByKind = Map<string, readonly End[]>;

/** The topics of one text, while it is read from its beginning. */
export function createTopics(): Topics {
  const document: ByKind = new Map();
  let section: ByKind = new Map();
  let paragraph: ByKind = new Map();
  let inHeading = false;
  return {
    meant(kinds, how) {
      if (typeof how === 'object') return isAmong(how.aThing, kinds) ? this.meantByLabel([how.aThing]) : [];
      // What was spoken of last stands last.
      const level =
        [paragraph, section, ...(how === 'pronoun' ? [document] : [])].find(({ size }) => size > 0) ?? [];
      const [kind, ends] = [...level].at(-1) ?? ['', []];
      return isAmong(kind, kinds) ? ends.map(meant) : [];
    },
    meantByLabel(kinds) {
      for (const level of [paragraph, section, document]) {
        const known = [...level].reverse().find(([kind]) => isAmong(kind, kinds));
        if (known !== undefined) return known[1].map(meant);
      }
      return [];
    },
    beginParagraph(isHeading) {
      paragraph = new Map();
      inHeading = isHeading;
    },
    speakOf(subjects, names) {
      if (inHeading && names.length > 0) section = new Map();
      const level = inHeading ? section : paragraph;
      for (const group of [...names].reverse())
        if (inHeading || !level.has(kindName(group))) set(level, group);
      set(level, subjects);
      if (!document.has(kindName(subjects))) set(document, subjects);
    },
  };
}

/** The same thing where it is only meant. */
export function meant({ id }: End): End {
  return { id, at: undefined };
}

function isAmong(kind: string, kinds: readonly EntityKind[]): boolean {
  return (kinds as readonly string[]).includes(kind);
}

function set(level: ByKind, group: readonly End[]): void {
  const kind = kindName(group);
  if (kind === '') return;
  level.delete(kind);
  level.set(kind, group);
}

function kindName(group: readonly End[]): string {
  return group[0]?.id.split(':')[0] ?? '';
}

const PRONOUNS = new Set(
  `it they this these those that both here its their he she the point points acupoint channel remedy herb herbs method
  so therefore additionally also moreover furthermore in addition 该 本 此 其 它 这`
    .split(/\s+/)
    .map(nameForm),
);

/** How many words a clause may begin with before it says something of what is meant: `it can also`. */
const MOST_WORDS = 6;

const CLAUSE_MARKS = new Set([';', ':', '；', '：', '。', ',', '•', '-', '–', '—']);

/** How something is spoken of that is not named: by a word for it, or by none. */
export type Openness = 'pronoun' | 'nothing' | { readonly aThing: EntityKind };

/** Words for a thing of a kind that is named elsewhere: `this point`. */
const CALLED: ReadonlyMap<string, EntityKind> = new Map([
  ...['point', 'acupoint'].map((word) => [word, 'acupoint'] as const),
  ...['channel', 'vessel'].map((word) => [word, 'channel'] as const),
  ...['pattern', 'syndrome', 'disharmony'].map((word) => [word, 'pattern'] as const),
  ...['condition', 'symptom', 'complaint', 'disease', 'disorder'].map((word) => [word, 'symptom'] as const),
  ...['remedy', 'therapy', 'treatment', 'technique', 'herb'].map((word) => [word, 'remedy'] as const),
]);

/** The kind of what `this point` or `the channel` calls. */
function calledIn(parts: readonly Part[]): EntityKind | undefined {
  const at = parts.findIndex(({ form }) => form === 'this' || form === 'the' || form === 'these');
  const words = at < 0 ? [] : parts.slice(at + 1, at + 3);
  return words.map(({ form }) => CALLED.get(form)).find((kind) => kind !== undefined);
}

/** How the words at a position speak of something that their clause does not name; undefined when they do not. */
export function leavesOpen(parts: readonly Part[], at: number): Openness | undefined {
  if (parts[at]?.kind === 'han') return 'nothing';
  let start = at;
  while (start > 0 && at - start <= MOST_WORDS && !CLAUSE_MARKS.has(parts[start - 1]!.form)) start -= 1;
  if (at - start > MOST_WORDS) return undefined;
  const before = parts.slice(start, at);
  if (before.some(({ mentions }) => mentions.some(({ entity }) => entity !== PAIN))) return undefined;
  const aThing = calledIn(before);
  if (aThing !== undefined) return { aThing };
  if (start === at && /(?:ed|ing)$/.test(parts[at]!.form) && !isRow(parts)) return undefined;
  if (start === at || isRow(parts)) return 'nothing';
  return PRONOUNS.has(parts[start]!.form) ? 'pronoun' : undefined;
}

const ROW_MARKS = new Set([';', '；', '|', '\t', ':', '：', '-', '–', '—', '.']);
/** How far from its beginning the first mark of a row may stand: after a code, a name and brackets. */
const MOST_IN_CELL = 7;

/** Whether a sentence begins with a name that stands for itself, as in a row of a table: `GB20, Fengchi; treats headaches`. */
export function isRow(parts: readonly Part[]): boolean {
  if (parts[0]?.kind !== 'name') return false;
  return parts
    .slice(1, MOST_IN_CELL)
    .some(({ form }, index) => ROW_MARKS.has(form) && !parts.slice(1, index + 1).some(isVerbal));
}

/** Words in a cell are few; a longer run is the beginning of a sentence. */
function isVerbal({ kind, form }: Part): boolean {
  return (
    kind === 'word' && form.length > 1 && ['is', 'are', 'be', 'can', 'may', 'help', 'treat'].includes(form)
  );
}

/** The names that a row begins with, or an empty list. */
export function leadOf(parts: readonly Part[]): readonly End[] {
  if (!isRow(parts)) return [];
  return parts[0]!.mentions.map(({ entity, start, end }) => ({ id: entity, at: { start, end } }));
}

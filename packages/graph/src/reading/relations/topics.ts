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
  /** The same after a label, which may mean what stands further away: in the heading, or in the paragraph before. */
  meantByLabel(kinds: readonly EntityKind[]): readonly End[];
  /** The same, but not from another section. */
  meantNear(kinds: readonly EntityKind[]): readonly End[];
  /** A paragraph begins: what the one before spoke of is meant no more, but what headings and rows of a table name. */
  beginParagraph(isHeading: boolean, row: readonly End[], hasNumber: boolean): void;
  /** A heading names nothing that is known: if it is like the one before, numbered or not, that one's things are meant no more. */
  endSection(): void;
  /** A sentence has spoken of things: of its subjects, and of all names in it. */
  speakOf(subjects: readonly End[], names: readonly End[]): void;
}

/** What one part of a text speaks of. */
interface Level {
  readonly byKind: Map<string, readonly End[]>;
  /** The kind of what it speaks of last: of its subjects, else what it names first. */
  last: string | undefined;
  /** Whether something was said of it, or it was only named. */
  isSubject: boolean;
}

const nothing = (): Level => ({ byKind: new Map(), last: undefined, isSubject: false });

/** The topics of one text, while it is read from its beginning. */
export function createTopics(): Topics {
  const document = nothing();
  let [section, row, paragraph, before] = [nothing(), nothing(), nothing(), nothing()];
  let inHeading = false;
  const isNumbered = { here: false, section: false };

  function firstNamed(kinds: readonly EntityKind[], levels: readonly Level[]): readonly End[] {
    for (const { byKind } of levels) {
      const known = [...byKind].flatMap(([kind, ends]) => (isAmong(kind, kinds) ? ends : []));
      if (known.length > 0) return known.map(meant);
    }
    return [];
  }

  // What the paragraph before only names on the way is not what a list after it is for.
  const meantByLabel: Topics['meantByLabel'] = (kinds) =>
    firstNamed(kinds, [paragraph, row, section, ...(before.isSubject ? [before] : []), document]);

  return {
    meantByLabel,
    meantNear: (kinds) => firstNamed(kinds, [paragraph, row, section]),
    meant(kinds, how) {
      if (typeof how === 'object') return isAmong(how.aThing, kinds) ? meantByLabel([how.aThing]) : [];
      const levels = [paragraph, row, section, ...(how === 'pronoun' ? [document] : [])];
      const level = levels.find(
        ({ last, isSubject }) => last !== undefined && (isSubject || isAmong(last, kinds)),
      );
      const kind = level?.last ?? '';
      return isAmong(kind, kinds) ? (level?.byKind.get(kind) ?? []).map(meant) : [];
    },
    endSection() {
      if (isNumbered.here === isNumbered.section) section = nothing();
    },
    beginParagraph(isHeading, lead, hasNumber) {
      isNumbered.here = hasNumber;
      before = isHeading ? nothing() : paragraph;
      paragraph = nothing();
      inHeading = isHeading;
      if (isHeading || lead.length > 0) row = nothing();
      speak(row, lead);
    },
    speakOf(subjects, names) {
      if (inHeading && names.length > 0) [section, isNumbered.section] = [nothing(), isNumbered.here];
      const level = inHeading ? section : paragraph;
      for (const end of names) if (!level.byKind.has(kindName(end))) name(level, end);
      speak(level, subjects);
      if (subjects[0] !== undefined && !document.byKind.has(kindName(subjects[0]))) speak(document, subjects);
    },
  };
}

function speak(level: Level, ends: readonly End[]): void {
  const [first] = ends;
  if (first === undefined) return;
  level.byKind.set(kindName(first), ends);
  [level.last, level.isSubject] = [kindName(first), true];
}

function name(level: Level, end: End): void {
  level.byKind.set(kindName(end), [end]);
  level.last ??= kindName(end);
}

/** The same thing where it is only meant. */
export function meant({ id }: End): End {
  return { id, at: undefined };
}

function isAmong(kind: string, kinds: readonly EntityKind[]): boolean {
  return (kinds as readonly string[]).includes(kind);
}

function kindName({ id }: End): string {
  return id.slice(0, id.indexOf(':'));
}

const PRONOUNS = new Set(
  `it they this these those that both here its their he she the point points acupoint channel remedy herb herbs method
  so therefore additionally also moreover furthermore in addition 该 本 此 其 它 这`
    .split(/\s+/)
    .map(nameForm),
);

/** How many words a clause may begin with before it says something of what is meant: `it can also`. */
const MOST_WORDS = 6;

const CLAUSE_MARKS = new Set([';', ':', '；', '：', '。', ',', '•', ')', '）', '-', '–', '—']);

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

/** How far before the words the point may be called: `针灸此穴能改善…`. */
const MOST_AFTER_POINT = 24;

/** Whether a point is called before Chinese words, in their sentence: 该穴, 此穴, 本穴. */
function isOfThisPoint(parts: readonly Part[], at: number): boolean {
  for (let from = at - 1; from >= Math.max(1, at - MOST_AFTER_POINT); from -= 1)
    if (parts[from]!.form === '穴' && /^[该此本]$/u.test(parts[from - 1]!.form)) return true;
  return false;
}

/** How the words at a position speak of something that their clause does not name; undefined when they do not. */
export function leavesOpen(parts: readonly Part[], at: number): Openness | undefined {
  if (parts[at]?.kind === 'han') return isOfThisPoint(parts, at) ? { aThing: 'acupoint' } : 'nothing';
  let start = at;
  while (start > 0 && at - start <= MOST_WORDS && !CLAUSE_MARKS.has(parts[start - 1]!.form)) start -= 1;
  if (at - start > MOST_WORDS) return undefined;
  const before = parts.slice(start, at);
  if (before.some(({ mentions }) => mentions.some(({ entity }) => entity !== PAIN))) return undefined;
  const aThing = calledIn(before);
  if (aThing !== undefined) return { aThing };
  if (start === at && parts[at]!.form.endsWith('ed') && !isRow(parts)) return undefined;
  if (start === at || isRow(parts)) return 'nothing';
  return PRONOUNS.has(parts[start]!.form) ? 'pronoun' : undefined;
}

const ROW_MARKS = new Set([';', '；', '|', '\t', ':', '：', '-', '–', '—', '.']);
/** How far from its beginning the first mark of a row may stand: after a code, a name and brackets. */
const MOST_IN_CELL = 7;

/** Whether a sentence begins with a name that stands for itself, as in a row of a table: `GB20, Fengchi; treats headaches`. */
export function isRow(parts: readonly Part[]): boolean {
  const first = firstPart(parts);
  if (parts[first]?.kind !== 'name') return false;
  const cell = parts.slice(first + 1, first + MOST_IN_CELL);
  const end = cell.findIndex(({ form }) => ROW_MARKS.has(form));
  return end >= 0 && !cell.slice(0, end).some(isVerbal);
}

/** The position of the first part after marks and numbers. */
function firstPart(parts: readonly Part[]): number {
  return parts.findIndex(({ kind }) => kind !== 'mark' && kind !== 'number');
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
  return parts[firstPart(parts)]!.mentions.map(({ entity, start, end }) => ({
    id: entity,
    at: { start, end },
  }));
}

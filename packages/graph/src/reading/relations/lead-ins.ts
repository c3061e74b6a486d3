import type { ParagraphKind } from '../model.ts';
import type { ClaimRule } from './claim-rule.ts';
import { breaksOff, type Group, groupAfter } from './groups.ts';
import { searchFor } from './match.ts';
import { type End, endsOf, type Part } from './parts.ts';

/** What was announced before a list: its relation, and one end of its claims. */
export interface LeadIn {
  readonly rule: ClaimRule;
  readonly known: readonly End[];
  readonly missing: 'S' | 'O';
  readonly byHeading: boolean;
  /** A heading that names a pattern and nothing else: signs may follow, and need not. */
  readonly isOnlyNamed?: true;
  /** Whether a label announced it: then the list is where the next lines are. */
  readonly byLabel: boolean;
  /** That of the template that announced it. */
  readonly name: string;
}

/** A lead-in with names that its list gives. */
export interface Carried {
  readonly leadIn: LeadIn;
  readonly ends: readonly End[];
  /** Whether the names are the first words of an item, or a list without other words. */
  readonly isPlain: boolean;
}

const COLONS = new Set([':', '：', '】', '］', '?', '？']);

/** Whether a list follows a sentence. */
export function announces(parts: readonly Part[], kind: ParagraphKind): boolean {
  return kind === 'heading' || COLONS.has(parts.at(-1)?.form ?? '');
}

const CONNECTORS = new Set([
  ...COLONS,
  '>',
  '-',
  '–',
  '—',
  'is',
  'are',
  'include',
  'including',
  'such',
  'like',
  '有',
  '为',
  '是',
]);

/** The names that a sentence itself lists from a position on, after a colon or a verb; undefined when it lists none. */
export function listedAfter(
  parts: readonly Part[],
  from: number,
  { rule, missing }: Pick<LeadIn, 'rule' | 'missing'>,
): readonly End[] | undefined {
  if (parts[from]?.kind === 'name' && parts[from - 1]?.kind === 'han')
    return wholeList(parts, from, { rule, missing });
  for (let at = from; at < from + 4 && at < parts.length; at += 1)
    if (CONNECTORS.has(parts[at]!.form)) return wholeList(parts, at + 1, { rule, missing });
  return undefined;
}

const LIST_MARKS = new Set([';', '；', ',', '，', '。', '.']);

/** All names of a list, however it is divided; undefined when it has none. */
export function wholeList(
  parts: readonly Part[],
  from: number,
  { rule, missing }: Pick<LeadIn, 'rule' | 'missing'>,
): readonly End[] | undefined {
  const ends: End[] = [];
  const search = searchFor(rule, { end: missing, tight: false });
  const end = parts.findIndex((_, at) => at >= from && breaksOff(parts, at));
  const list = end < 0 ? parts : parts.slice(0, end);
  for (let at = from; at < list.length;) {
    const group = groupAfter(list, at, search);
    if (group !== undefined) ends.push(...group.ends);
    at = group?.to ?? at;
    while (at < list.length && !LIST_MARKS.has(list[at]!.form)) at += 1;
    at += 1;
  }
  return ends.length === 0 ? undefined : ends;
}

const THESE = new Set(['these', 'this', 'they', 'those', 'such', 'some', 'among', 'common']);
const GIVING = new Set(['include', 'are', 'is', 'range', 'comprise']);

/** What a sentence lists of what the one before announced: `These include …`. */
export function givenIn(
  parts: readonly Part[],
  leadIn: Pick<LeadIn, 'rule' | 'missing'>,
): readonly End[] | undefined {
  if (!THESE.has(parts[0]?.form ?? '')) return undefined;
  const verb = parts.slice(0, 4).findIndex(({ form }) => GIVING.has(form));
  return verb < 0 ? undefined : wholeList(parts, verb + 1, leadIn);
}

/** Whether a sentence tells something; a list has names and few words. */
export function isTold(parts: readonly Part[]): boolean {
  const names = parts.filter(({ kind }) => kind === 'name').length;
  const words = parts.filter(({ kind }) => kind === 'word').length;
  const characters = parts.filter(({ kind }) => kind === 'han').length;
  return words + characters / 3 > 3 * names;
}

/** How many words may stand before the name that an item of a list begins with: `Locate GB20`. */
const MOST_BEFORE = 4;

/** Where an item says something after its label: `season: spring`. */
function labelEnd(parts: readonly Part[]): number {
  const colon = parts.slice(0, MOST_BEFORE + 1).findIndex(({ form }) => form === ':' || form === '：');
  const isNamed = parts
    .slice(0, colon + 1)
    .some((part) => endsOf(part, ['acupoint', 'remedy', 'pattern']).length > 0);
  return isNamed ? 0 : colon + 1;
}

export interface LeadIns {
  open(leadIn: LeadIn): void;
  /** The names with which a paragraph carries on open lists, from its first sentence. Lists that it does not belong to end. */
  carriedOn(parts: readonly Part[], kind: ParagraphKind): Carried[];
}

/** Whether a list goes on when another is announced: a colon announces one within that of its heading. */
function staysBeside(one: LeadIn, next: LeadIn): boolean {
  return next.isOnlyNamed ? one.missing === 'S' || one.byHeading : one.byHeading && !next.byHeading;
}

/** The lists that are open while a text is read. */
export function createLeadIns(): LeadIns {
  let open: LeadIn[] = [];
  let paragraphs = 0;
  let isListed = false;
  return {
    open(leadIn) {
      open = [...open.filter((one) => staysBeside(one, leadIn)), leadIn];
      [paragraphs, isListed] = [0, false];
    },
    carriedOn(parts, kind) {
      paragraphs += 1;
      const from = labelEnd(parts);
      const carried: Carried[] = [];
      open = open.filter((leadIn) => {
        const group = groupAfter(parts, from, searchFor(leadIn.rule, { end: leadIn.missing, tight: false }));
        if (leadIn.missing === 'S') return carriesOn(leadIn, group);
        if (kind === 'heading' || (kind === 'text' && (isListed || paragraphs > 1))) return false;
        if (group === undefined) return kind === 'item' && !leadIn.byHeading;
        if (leadIn.isOnlyNamed && (isTold(parts) || group.from > MOST_BEFORE)) return false;
        if (kind === 'item')
          carried.push({ leadIn, ends: group.ends, isPlain: group.from - from <= 1 && group.isPlain });
        else carried.push({ leadIn, ends: wholeList(parts, from, leadIn) ?? [], isPlain: !isTold(parts) });
        return kind === 'item';
      });
      if (kind === 'item') isListed = true;
      return carried;

      /** Subjects stand where a paragraph or a heading begins. */
      function carriesOn(leadIn: LeadIn, group: Group | undefined): boolean {
        const begins = group !== undefined && group.from - from <= MOST_BEFORE;
        if (begins) carried.push({ leadIn, ends: group.ends, isPlain: group.from - from <= MOST_BEFORE });
        return begins || (kind !== 'heading' && !leadIn.byLabel);
      }
    },
  };
}

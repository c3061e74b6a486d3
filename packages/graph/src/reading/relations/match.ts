import { type EntityKind, kindOf } from '../../vocabulary/kinds.ts';
import { relation } from '../../vocabulary/relations.ts';
import type { ClaimRule } from './claim-rule.ts';
import { type Group, groupAfter, groupBefore, type Search } from './groups.ts';
import { endsOf, type Part } from './parts.ts';
import {
  beginnings,
  endOfWords,
  isSlot,
  parseTemplate,
  type Slot,
  type Template,
  type Words,
} from './template.ts';

export type TemplateUse = 'sure' | 'weak' | 'lead-in' | 'label';

/** A place for names, with what is looked for there. */
interface NamePlace extends Slot {
  readonly search: Search;
}

type PatternStep = NamePlace | Words;

/** A template of a rule, ready to be looked for by its first words. */
interface Pattern {
  readonly rule: ClaimRule;
  readonly use: TemplateUse;
  /** Its template in its first words. */
  readonly name: string;
  /** What is listed after a label. */
  readonly listed?: 'S' | 'O' | undefined;
  readonly steps: Template;
  /** Kinds of the name that stands last in it: without one of them in a sentence it says nothing. */
  readonly needs: readonly EntityKind[] | undefined;
  /** The names before its first words, the nearest first; these words; and what follows them. */
  readonly before: readonly NamePlace[];
  readonly first: Words;
  readonly after: readonly PatternStep[];
}

export type Patterns = ReadonlyMap<string, readonly Pattern[]>;

/** The templates of rules, by the words that they are looked for by. */
export function patternsOf(rules: readonly ClaimRule[]): Patterns {
  const patterns = new Map<string, Pattern[]>();
  for (const rule of rules)
    for (const [use, templates, listed] of [
      ['sure', rule.sure],
      ['weak', rule.weak],
      ['lead-in', rule.leadIns],
      ['label', rule.labels?.subjects, 'S'],
      ['label', rule.labels?.objects, 'O'],
    ] as const)
      for (const written of templates ?? []) add({ rule, use, listed }, written);
  return patterns;

  function add(pattern: Pick<Pattern, 'rule' | 'use' | 'listed'>, written: string): void {
    const steps = parseTemplate(written);
    const anchor = steps.findIndex((step) => !isSlot(step));
    const first = steps[anchor];
    if (first === undefined || isSlot(first)) throw new Error(`A template needs words: ${written}`);
    const last = steps.findLast(isSlot);
    const place = (slot: Slot): NamePlace => ({ ...slot, search: searchOf(pattern, slot) });
    const whole: Pattern = {
      ...pattern,
      name: nameOf(written),
      needs: last && searchFor(pattern.rule, last).kinds,
      steps,
      before: steps.slice(0, anchor).filter(isSlot).reverse().map(place),
      first,
      after: steps.slice(anchor + 1).map((step) => (isSlot(step) ? place(step) : step)),
    };
    for (const form of new Set(beginnings(first.words)))
      patterns.set(form, [...(patterns.get(form) ?? []), whole]);
  }
}

/** `S treat O` for a template that has many words for `treat`. */
function nameOf(written: string): string {
  const words = written.split(' ').map((element) =>
    element
      .split('|')[0]!
      .replace(/[~?!]+$/, '')
      .replaceAll('_', ' '),
  );
  return words.join(' ');
}

/** A template that stands in a sentence. */
export interface Match {
  readonly pattern: Pattern;
  readonly S: Group | undefined;
  readonly O: Group | undefined;
  /** Where its first words begin and end, and where all of it that was found ends. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** The end that its template has a place for, and that was not found before or after its words. */
  readonly lacks: 'S' | 'O' | undefined;
}

/** The templates that stand in a sentence. */
export function matchesIn(parts: readonly Part[], patterns: Patterns): Match[] {
  const matches: Match[] = [];
  const kinds = kindsIn(parts);
  for (let from = 0; from < parts.length; from += 1) {
    const { form } = parts[from]!;
    const begun = form === '' ? undefined : patterns.get(form);
    if (begun === undefined) continue;
    for (const pattern of begun) {
      if (pattern.needs?.some((kind) => kinds.has(kind)) === false) continue;
      const match = matchAt(parts, from, pattern);
      if (match !== undefined) matches.push(match);
    }
  }
  return matches;
}

function kindsIn(parts: readonly Part[]): ReadonlySet<EntityKind | undefined> {
  const kinds = new Set<EntityKind | undefined>();
  for (const { mentions } of parts)
    for (const { entity, others } of mentions) {
      kinds.add(kindOf(entity));
      for (const other of others) kinds.add(kindOf(other));
    }
  return kinds;
}

function matchAt(parts: readonly Part[], from: number, pattern: Pattern): Match | undefined {
  const { before, first, after } = pattern;
  const to = endOfWords(parts, from, first.words);
  if (to === undefined || (before.length > 0 && isPassive(parts, from))) return undefined;
  const found: { S?: Group; O?: Group } = {};
  let lacks: Match['lacks'];
  let nearest = from;
  for (const place of before) {
    const group = place.first
      ? firstGroup(parts, from, place.search)
      : groupBefore(parts, nearest, place.search);
    if (group === undefined) lacks = place.end;
    else {
      found[place.end] = group;
      nearest = group.from;
    }
  }
  let at = to;
  for (const step of after) {
    const next = stepAfter(parts, at, step);
    if (next === undefined) {
      if (!isSlot(step) || lacks !== undefined || step !== after.at(-1)) return undefined;
      lacks = step.end;
    } else {
      if (next.group !== undefined && isSlot(step)) found[step.end] = next.group;
      at = next.to;
    }
  }
  return { pattern, S: found.S, O: found.O, from, to, end: at, lacks };
}

/** The first names of a sentence, where they stand before a position. */
function firstGroup(parts: readonly Part[], before: number, search: Search): Group | undefined {
  const at = parts.findIndex((part) => endsOf(part, search.kinds).length > 0);
  return at >= 0 && at < before ? groupAfter(parts, at, { ...search, single: true }) : undefined;
}

function stepAfter(
  parts: readonly Part[],
  at: number,
  step: PatternStep,
): { to: number; group?: Group } | undefined {
  if (isSlot(step)) {
    const group = groupAfter(parts, at, step.search);
    return group && { to: group.to, group };
  }
  for (
    let from = at;
    from <= at + (step.far ? MOST_BETWEEN : MOST_BESIDE) && from < parts.length;
    from += 1
  ) {
    const to = endOfWords(parts, from, step.words);
    if (to !== undefined) return { to };
  }
  return undefined;
}

/** How many parts may stand before the next words of a template, where it has `…` and where it has not. */
const MOST_BETWEEN = 14;
const MOST_BESIDE = 4;

const BE = new Set(['is', 'are', 'be', 'been', 'being', 'was', 'were']);

/** Whether words after a name say what is done to it: `is treated`. Templates name the active voice. */
function isPassive(parts: readonly Part[], from: number): boolean {
  if (!parts[from]!.form.endsWith('ed')) return false;
  return [from - 1, from - 2].some((at) => BE.has(parts[at]?.form ?? ''));
}

/** What is looked for at a name of a template. What is announced may be named beside something else: `of spring and of wood`. */
function searchOf({ rule, use }: Pick<Pattern, 'rule' | 'use'>, slot: Slot): Search {
  const search = searchFor(rule, slot);
  return use === 'lead-in' ? { ...search, otherKinds: [] } : search;
}

/** What is looked for at an end of a rule. */
export function searchFor(rule: ClaimRule, { end, tight, single = false }: Slot): Search {
  const row = relation(rule.relation);
  const subjects: readonly EntityKind[] = rule.subject ?? row.subject;
  const objects: readonly EntityKind[] = rule.object ?? row.object;
  const [kinds, others] = end === 'S' ? [subjects, objects] : [objects, subjects];
  return {
    kinds,
    otherKinds: others.filter((kind) => !kinds.includes(kind)),
    tight,
    single,
    joining: wordSet(end === 'O' ? rule.joining : rule.joiningSubjects),
    oneKind: end === 'S' && row.treatment,
  };
}

const SETS = new Map<string, ReadonlySet<string>>();

function wordSet(words = ''): ReadonlySet<string> {
  const set = SETS.get(words) ?? new Set(words.split(' '));
  SETS.set(words, set);
  return set;
}

/**
 * Words that stand inside those of a longer template, with the same names, say nothing of their own: `used for` in `not be used
 * for`.
 */
export function withoutParts(matches: readonly Match[]): Match[] {
  const whole = matches.filter(({ lacks }) => lacks === undefined);
  const isAnnounced = ({ pattern: { use } }: Match): boolean => use === 'lead-in' || use === 'label';
  return matches.filter((one) => isAnnounced(one) || !whole.some((other) => isPartOf(one, other)));
}

function isPartOf(one: Match, other: Match): boolean {
  const isInside = other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from;
  const names = [other.S?.from, other.O?.from];
  return isInside && [one.S, one.O].every((group) => group === undefined || names.includes(group.from));
}

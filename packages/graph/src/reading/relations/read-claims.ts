import { kindOf } from '../../vocabulary/kinds.ts';
import { canonical } from '../../snapshot/claim-id.ts';
import { relation } from '../../vocabulary/relations.ts';
import type { DraftText } from '../draft.ts';
import type { ParagraphKind, ReadClaim } from '../model.ts';
import type { ClaimRule } from './claim-rule.ts';
import { groupBefore } from './groups.ts';
import {
  announces,
  createLeadIns,
  givenIn,
  isTold,
  type LeadIn,
  listedAfter,
  wholeList,
} from './lead-ins.ts';
import { type Match, matchesIn, patternsOf, searchFor } from './match.ts';
import { type End, endsOf, type Part, partsOf } from './parts.ts';
import { CLAIM_RULES } from './rules/index.ts';
import { MANIFESTS_AS } from './rules/manifests-as.ts';
import { stanceAt } from './stance.ts';
import { isSlot } from './template.ts';
import { createTopics, isRow, leadOf, leavesOpen, meant } from './topics.ts';

const PATTERNS = patternsOf(CLAIM_RULES);

/** What the sentences of a text seem to claim: a list for each of its sentences, sure claims first. */
export function readClaims(draft: DraftText): ReadClaim[][] {
  const read = createSentenceReader();
  return draft.sentences.map((sentence, position) => {
    const { text, kind } = draft.paragraphs[sentence.paragraph]!;
    const isFirst = draft.sentences[position - 1]?.paragraph !== sentence.paragraph;
    const stretches = stretchesOf(partsOf(text, sentence));
    return onceEach(stretches.flatMap((parts, stretch) => read(parts, kind, isFirst && stretch === 0)));
  });
}

/** The most parts of a sentence that are read together. What looks around in a sentence then takes no longer than a text is long. */
const LONGEST_STRETCH = 160;

function stretchesOf(parts: readonly Part[]): (readonly Part[])[] {
  const count = Math.max(1, Math.ceil(parts.length / LONGEST_STRETCH));
  return Array.from({ length: count }, (_, stretch) =>
    parts.slice(stretch * LONGEST_STRETCH, (stretch + 1) * LONGEST_STRETCH),
  );
}

/** Each claim once, sure ones first. */
function onceEach(claims: readonly ReadClaim[]): ReadClaim[] {
  const sorted = claims.toSorted((one, other) => Number(other.sure) - Number(one.sure));
  const known = new Set<string>();
  return sorted.filter(({ subject, relation: kind, object }) => {
    const key = `${subject} ${kind} ${object}`;
    return !known.has(key) && known.add(key);
  });
}

/** Both ends of claims, and how they are said. */
interface Said {
  readonly rule: ClaimRule;
  readonly subjects: readonly End[];
  readonly objects: readonly End[];
  readonly sure: boolean;
  readonly direction: ReadClaim['direction'];
  readonly hedge: string | undefined;
  readonly by: string;
  /** What it speaks of: the end that stands first. */
  readonly topic: readonly End[];
}

function createSentenceReader() {
  const topics = createTopics();
  const leadIns = createLeadIns();
  let asked: readonly Said[] = [];
  /** What the sentence before announced, and the paragraph so far has listed nothing of. */
  let announcedBefore: LeadIn | undefined;
  /** What the paragraph lists. */
  let listing: LeadIn | undefined;

  return (parts: readonly Part[], kind: ParagraphKind, isFirst: boolean): ReadClaim[] => {
    if (isFirst) {
      const title = isTitle(parts, kind);
      topics.beginParagraph(title, title ? [] : leadOf(parts), hasNumber(parts));
      [announcedBefore, listing] = [undefined, undefined];
    }
    const said: Said[] = answers(parts, asked);
    asked = [];
    if (isFirst)
      for (const { leadIn, ends, isPlain } of leadIns.carriedOn(parts, kind)) {
        said.push(listed(leadIn, ends, isPlain && !leadIn.isOnlyNamed));
        listing = leadIn;
      }
    else said.push(...goesOnListing(parts));
    const matches = withoutParts(matchesIn(parts, PATTERNS));
    if (kind === 'heading' && matches.length === 0 && parts.every((part) => part.kind !== 'name'))
      topics.endSection();
    const direct: Said[] = [];
    for (const match of matches) {
      const { use } = match.pattern;
      if (use === 'lead-in' || use === 'label') said.push(...announced(match, parts, kind));
      else direct.push(...saidBy(match, parts));
    }
    const named = kind === 'heading' ? onlyNamed(parts) : [];
    if (named.length > 0)
      leadIns.open({
        rule: MANIFESTS_AS,
        known: named,
        missing: 'O',
        byHeading: true,
        isOnlyNamed: true,
        byLabel: false,
        name: 'S',
      });
    if (isQuestion(parts)) asked = direct;
    else said.push(...direct);
    const names = namesIn(parts);
    const subjects = topicOf(said, names);
    // A line below a heading that says something of what the heading names is no heading itself.
    if (kind !== 'heading' || subjects[0] === undefined || subjects[0].at !== undefined)
      topics.speakOf(subjects, names);
    return claimsOf(said);
  };

  /** A list may go on in the next sentence, or be given there: `These include …`. */
  function goesOnListing(parts: readonly Part[]): Said[] {
    const before = announcedBefore;
    announcedBefore = undefined;
    const given = before && givenIn(parts, before);
    if (before !== undefined && given !== undefined) return [listed(before, given, false)];
    if (listing === undefined || parts[0]?.kind !== 'name') return [];
    const ends = wholeList(parts, 0, listing);
    return ends === undefined || isTold(parts) ? [] : [listed(listing, ends, true)];
  }

  /** What a lead-in says in its own sentence; where it says nothing, a list is open after it. */
  function announced(match: Match, parts: readonly Part[], kind: ParagraphKind): Said[] {
    const { rule, name, steps, use } = match.pattern;
    const slot = steps.find(isSlot);
    const missing = use === 'label' ? match.pattern.listed! : slot?.end === 'O' ? 'S' : 'O';
    if (match.lacks !== undefined || (use === 'label' && !isLabel(parts, match))) return [];
    const other = missing === 'S' ? 'O' : 'S';
    const known =
      slot === undefined
        ? ofOneKind(other, topics.meantByLabel(searchFor(rule, { end: other, tight: false }).kinds))
        : (match[other]?.ends ?? []);
    if (known.length === 0) return [];
    const leadIn: LeadIn = {
      rule,
      known,
      missing,
      byHeading: kind === 'heading',
      byLabel: use === 'label',
      name,
    };
    if (use === 'label' && parts.some(({ form }) => form === '者')) return [];
    const ends = listedAfter(parts, use === 'label' ? match.to : match.end, leadIn);
    if (ends !== undefined) {
      if (use === 'label') listing = leadIn;
      return [listed(leadIn, ends, !isTold(parts))];
    }
    if (announces(parts, kind) || (missing === 'S' && counts(parts))) leadIns.open(leadIn);
    else announcedBefore = leadIn;
    return [];
  }

  function saidBy(match: Match, parts: readonly Part[]): Said[] {
    const { rule, use, name, steps } = match.pattern;
    const stance = stanceAt(parts, match.from, match.to, relation(rule.relation).caution);
    if (!stance.claims) return [];
    const subjects = endsAt('S');
    const isAmongThem =
      relation(rule.relation).symmetric && !steps.some((step) => isSlot(step) && step.end === 'O');
    const objects = isAmongThem ? subjects : endsAt('O');
    if (subjects.length === 0 || objects.length === 0) return [];
    const isNear = [match.S, match.O].every(
      (group) =>
        group === undefined || (group.distance <= MOST_SURE_WORDS && group.isPlain && !group.isApart),
    );
    const isNamed =
      match.O !== undefined &&
      (match.S !== undefined || subjects.every(({ id }) => id.startsWith('acupoint:')));
    const sure = use === 'sure' && isNear && isNamed && stance.direction === 'supports';
    const topic =
      rule.ofTopic !== true && steps.find(isSlot)?.end === 'O' && match.pattern.anchor > 0
        ? objects
        : subjects;
    return [
      { rule, subjects, objects, sure, direction: stance.direction, hedge: stance.hedge, by: name, topic },
    ];

    function endsAt(end: 'S' | 'O'): readonly End[] {
      const group = match[end];
      if (group !== undefined) return group.ends;
      // Only what would stand before the words can be meant by them.
      const place = steps.findIndex((step) => isSlot(step) && step.end === end);
      const slot = steps[place];
      if (place > 0) return [];
      const search = searchFor(rule, { end, tight: false });
      if (groupBefore(parts, match.from, search) !== undefined) return [];
      if (rule.unlessOf !== undefined && topics.meantNear([rule.unlessOf]).length > 0) return [];
      if (place < 0 && rule.ofAnythingNear === true) return topics.meantNear(search.kinds);
      const how = leavesOpen(parts, match.from);
      if (how === undefined || (how === 'nothing' && rule.ofTopic !== true)) return [];
      return slot !== undefined && isSlot(slot) && slot.tight && !isRow(parts)
        ? []
        : topics.meant(search.kinds, how);
    }
  }
}

const MOST_SURE_WORDS = 8;

function listed({ rule, known, missing, name }: LeadIn, ends: readonly End[], sure: boolean): Said {
  const [subjects, objects] = missing === 'S' ? [ends, known] : [known, ends];
  return {
    rule,
    subjects,
    objects,
    sure,
    direction: 'supports',
    hedge: undefined,
    by: name,
    topic: subjects,
  };
}

const COLONS = new Set([':', '：', '】', '］', ']', '>', '-', '–', '—']);

/** How many words a label may have before those of a template: `main clinical symptoms:`. */
const MOST_IN_LABEL = 3;

/** Whether words stand as a label: where something begins, and before a colon or the end of the line. */
function isLabel(parts: readonly Part[], { from, to }: Match): boolean {
  const before = parts[from - 1];
  const begins = before === undefined || before.kind === 'mark' || before.kind === 'number';
  const isClosed = COLONS.has(parts[to]?.form ?? '');
  if (!begins) return isClosed && from <= MOST_IN_LABEL;
  const isList = parts[to]?.kind === 'name' && parts[from]!.kind === 'han';
  return to === parts.length || isClosed || isList || COLONS.has(parts[to + 1]?.form ?? '');
}

/** Of subjects that are meant, points before others: a remedy is how they are used. All objects are meant alike. */
function ofOneKind(end: 'S' | 'O', ends: readonly End[]): readonly End[] {
  const points = end === 'S' ? ends.filter(({ id }) => id.startsWith('acupoint:')) : [];
  return points.length > 0 ? points : ends;
}

/** A heading, or a short item that ends in a colon or a dash: what follows speaks of what it names. Points alone are a list. */
function isTitle(parts: readonly Part[], kind: ParagraphKind): boolean {
  if (isLabelled(parts)) return false;
  const names = parts.filter((part) => part.kind === 'name');
  const words = parts.filter((part) => part.kind === 'word' || part.kind === 'han');
  const arePoints = names.every((part) => endsOf(part, ['acupoint']).length > 0);
  if (arePoints && names.length >= MOST_IN_TITLE && words.length === 0) return false;
  return (
    kind === 'heading' ||
    (names.length > 0 && words.length <= MOST_IN_LABEL && TITLE_ENDS.has(parts.at(-1)?.form ?? ''))
  );
}

/** Whether a line begins with a number or a bullet; a bullet is no part of its sentence. */
function hasNumber([first]: readonly Part[]): boolean {
  return first !== undefined && (first.start > 0 || first.kind === 'number');
}

const MOST_IN_TITLE = 3;
const TITLE_ENDS = new Set(['-', '–', '—', ':', '：']);

/** Words that say how many things follow: `there are two points`. */
const COUNTING = new Set([
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'several',
  'some',
  'few',
  'following',
  'these',
  'number',
]);

function counts(parts: readonly Part[]): boolean {
  return parts.some(({ form }) => COUNTING.has(form));
}

/** Whether a line begins with a label, so that what it names is no heading of what follows. */
function isLabelled(parts: readonly Part[]): boolean {
  const opening = parts.findIndex(({ form }) => form === '】' || form === ':' || form === '：');
  return (
    opening > 0 &&
    opening < 8 &&
    opening < parts.length - 1 &&
    parts.slice(0, opening).every(({ kind }) => kind !== 'name')
  );
}

const ASKING = new Set(
  'what why how when where which who can could do doe did is are will would should has have may'.split(' '),
);

/** A question asks, also where something is told before it: only one that begins with an asking word says nothing. */
function isQuestion(parts: readonly Part[]): boolean {
  const last = parts.at(-1)?.form ?? '';
  if (last !== '?' && last !== '？') return false;
  const first = parts.find(({ kind }) => kind !== 'mark');
  return first?.kind === 'han' || parts.some(({ kind }) => kind === 'han') || ASKING.has(first?.form ?? '');
}

/** How many words a heading may have beside the name of a pattern. */
const MOST_BESIDE_NAME = 3;

/** The pattern that is all that a heading names. */
function onlyNamed(parts: readonly Part[]): readonly End[] {
  const names = parts.filter(({ kind }) => kind === 'name');
  const words = parts.filter(({ kind }) => kind === 'word' || kind === 'han');
  return names.length === 1 && words.length <= MOST_BESIDE_NAME ? endsOf(names[0]!, ['pattern']) : [];
}

const YES = new Set(['yes', 'absolutely', 'definitely', '是']);

/** What an answer says: `Yes` says what was asked. */
function answers(parts: readonly Part[], asked: readonly Said[]): Said[] {
  const first = parts.find(({ kind }) => kind !== 'mark')?.form ?? '';
  if (!YES.has(first)) return [];
  return asked.map((one) => ({
    ...one,
    sure: false,
    subjects: one.subjects.map(meant),
    objects: one.objects.map(meant),
  }));
}

/**
 * Words that stand inside those of a longer template, with the same names, say nothing of their own: `used for` in `not be used
 * for`.
 */
function withoutParts(matches: readonly Match[]): Match[] {
  const whole = matches.filter(({ lacks }) => lacks === undefined);
  const isAnnounced = ({ pattern: { use } }: Match): boolean => use === 'lead-in' || use === 'label';
  return matches.filter((one) => isAnnounced(one) || !whole.some((other) => isPartOf(one, other)));
}

function isPartOf(one: Match, other: Match): boolean {
  const isInside = other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from;
  const names = [other.S?.from, other.O?.from];
  return isInside && [one.S, one.O].every((group) => group === undefined || names.includes(group.from));
}

function claimsOf(all: readonly Said[]): ReadClaim[] {
  return all
    .filter((one) => one.sure || !isStudied(one, all))
    .flatMap((one) =>
      one.subjects.flatMap((subject) =>
        one.objects
          .filter((object) => mayJoin(one.rule, subject.id, object.id))
          .map((object) => claimOf(one, subject, object)),
      ),
    );
}

function claimOf({ rule, sure, direction, hedge, by }: Said, subject: End, object: End): ReadClaim {
  const triple = canonical({ subject: subject.id, relation: rule.relation, object: object.id });
  const [first, second] = triple.subject === subject.id ? [subject, object] : [object, subject];
  const name = `${rule.relation}: ${by}`;
  return { ...triple, direction, hedge, sure, rule: name, subjectAt: first.at, objectAt: second.at };
}

/** Whether a sentence only tells that a study tried it. */
function isStudied({ rule, subjects }: Said, all: readonly Said[]): boolean {
  return (
    rule.relation === 'treats' &&
    all.some(
      (one) =>
        one.rule.relation === 'studied-for' &&
        one.subjects.some(({ id }) => subjects.some((subject) => subject.id === id)),
    )
  );
}

function mayJoin({ relation: kind, joins }: ClaimRule, subject: string, object: string): boolean {
  if (subject === object || joins?.(subject, object) === false) return false;
  const { sameKind, symmetric } = relation(kind);
  return !(sameKind || symmetric) || kindOf(subject) === kindOf(object);
}

/** What a sentence is about: what something is said of that it names first, or that it means without a name. */
function topicOf(said: readonly Said[], names: readonly End[]): readonly End[] {
  const first = names[0]?.at?.start;
  const about = said.find(
    ({ topic: [end] }) => end !== undefined && (end.at === undefined || end.at.start === first),
  );
  return about?.topic ?? [];
}

/** The names of a sentence. */
function namesIn(parts: readonly Part[]): End[] {
  return parts.flatMap(({ mentions }) =>
    mentions.map(({ entity, start, end }) => ({ id: entity, at: { start, end } })),
  );
}

import { relation } from '../../vocabulary/relations.ts';
import type { ParagraphKind, ReadClaim } from '../model.ts';
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
import { counts, hasNumber, isLabel, isQuestion, isTitle, onlyNamed, withoutFragments } from './lines.ts';
import { type Match, matchesIn, patternsOf, searchFor, withoutParts } from './match.ts';
import type { End, Part } from './parts.ts';
import { CLAIM_RULES } from './rules/index.ts';
import { MANIFESTS_AS } from './rules/manifests-as.ts';
import { claimsOf, listed, type Said, topicOf } from './said.ts';
import { stanceAt } from './stance.ts';
import { isSlot } from './template.ts';
import { createTopics, isRow, leadOf, leavesOpen, meant } from './topics.ts';

const PATTERNS = patternsOf(CLAIM_RULES);

/**
 * Reads the sentences of one text, in their order: what one says is read with what those before it spoke of. `complaint` is what
 * the whole text is about.
 */
export function createSentenceReader(complaint: readonly End[]) {
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
    const whole = kind === 'heading' ? withoutFragments(parts) : parts;
    if (kind === 'heading' && matches.length === 0 && whole.every((part) => part.kind !== 'name'))
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
    const names = namesIn(whole);
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
    const spokenOf =
      slot === undefined
        ? ofOneKind(other, topics.meantByLabel(searchFor(rule, { end: other, tight: false }).kinds))
        : (match[other]?.ends ?? []);
    // Points that a part of a text lists are for what the whole text is about, too.
    const isForAll = slot === undefined && rule.relation === 'treats' && missing === 'S';
    const known = isForAll && spokenOf.length === 0 ? complaint : spokenOf;
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
      const forAll =
        isForAll && hasNoSymptom(known) ? [listed({ ...leadIn, known: complaint }, ends, false)] : [];
      return [listed(leadIn, ends, known === spokenOf && !isTold(parts)), ...forAll];
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
      rule.ofTopic !== true && steps.find(isSlot)?.end === 'O' && match.pattern.before.length > 0
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

function hasNoSymptom(ends: readonly End[]): boolean {
  return ends.every(({ id }) => !id.startsWith('symptom:'));
}

/** Of subjects that are meant, points before others: a remedy is how they are used. All objects are meant alike. */
function ofOneKind(end: 'S' | 'O', ends: readonly End[]): readonly End[] {
  const points = end === 'S' ? ends.filter(({ id }) => id.startsWith('acupoint:')) : [];
  return points.length > 0 ? points : ends;
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

/** The names of a sentence. */
function namesIn(parts: readonly Part[]): End[] {
  const names: End[] = [];
  for (const { mentions } of parts)
    for (const { entity, start, end } of mentions) names.push({ id: entity, at: { start, end } });
  return names;
}

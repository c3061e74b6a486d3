import { kindOf, type EntityKind } from '../../vocabulary/kinds.ts';
import type { DraftSentence } from '../draft.ts';
import type { Mention, Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { simplified } from './traditional.ts';

/** A part of a sentence: a name, or a word or mark between names. */
export interface Part extends Span {
  readonly kind: Token['kind'] | 'name';
  /** Folded; empty for a name of several words. A name of one word may be a word of a template: `tongue:`. */
  readonly form: string;
  /** As it is written. */
  readonly written: string;
  /** What is named there; several where one word stands in several names: `side and back of the leg`. */
  readonly mentions: readonly Mention[];
}

/** The parts of a sentence, in order. `text` is that of its paragraph. */
export function partsOf(
  text: string,
  { tokens, mentions }: Pick<DraftSentence, 'tokens' | 'mentions'>,
): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, mentions: named } of clustersOf(mentions)) {
    while (at < tokens.length && tokens[at]!.start < start) parts.push(wordPart(tokens[at++]!));
    const first = at;
    while (at < tokens.length && tokens[at]!.start < end) at += 1;
    const form = at === first + 1 ? simplified(tokens[first]!.form) : '';
    parts.push({ start, end, kind: 'name', form, written: text.slice(start, end), mentions: named });
  }
  while (at < tokens.length) parts.push(wordPart(tokens[at++]!));
  return withoutHyphens(parts).map((part, position, all) =>
    isBeforeHead(part, all[position + 1]) ? { ...part, mentions: NO_MENTIONS } : part,
  );
}

const NO_MENTIONS: readonly Mention[] = [];

function wordPart({ start, end, kind, form, written }: Token): Part {
  return {
    start,
    end,
    kind,
    form: kind === 'han' ? simplified(form) : form,
    written,
    mentions: NO_MENTIONS,
  };
}

/** Words joined by a hyphen are read as words: `back-shu`, `liver-qi`. */
function withoutHyphens(parts: readonly Part[]): Part[] {
  return parts.filter(
    ({ kind, form, start, end }, position) =>
      kind !== 'mark' ||
      !/^[-\u2010\u2011]$/.test(form) ||
      parts[position - 1]?.end !== start ||
      parts[position + 1]?.start !== end,
  );
}

/** What is no remedy, though it is called after one: `acupressure points`, `acupuncture channels`. */
const HEADS = new Set(['point', 'acupoint', 'channel', 'appointment', '穴', '点']);

function isBeforeHead({ mentions: [first] }: Part, next: Part | undefined): boolean {
  return first?.entity.startsWith('remedy:') === true && HEADS.has(next?.form ?? '');
}

/** Mentions that overlap stand at one place. */
function clustersOf(mentions: readonly Mention[]): (Span & { mentions: Mention[] })[] {
  const clusters: { start: number; end: number; mentions: Mention[] }[] = [];
  for (const mention of mentions) {
    const last = clusters.at(-1);
    if (last === undefined || mention.start >= last.end)
      clusters.push({ start: mention.start, end: mention.end, mentions: [mention] });
    else {
      last.mentions.push(mention);
      last.end = Math.max(last.end, mention.end);
    }
  }
  return clusters;
}

/** A thing at one end of a claim, and where it is named; undefined where it is only meant. */
export interface End {
  readonly id: string;
  readonly at: Span | undefined;
}

/** It stands in most texts for a pain that is named elsewhere. */
export const PAIN = 'symptom:pain';

/** The things of some kinds that a part names. Of a name with several meanings, the likeliest that is of these kinds. */
export function endsOf(part: Part, kinds: readonly EntityKind[]): readonly End[] {
  if (part.mentions.length === 0) return NO_ENDS;
  return part.mentions.flatMap(({ entity, others, start, end }) => {
    if (entity === PAIN) return [];
    const id = [entity, ...others].find((one) => isOfKind(one, kinds));
    return id === undefined ? [] : [{ id, at: { start, end } }];
  });
}

const NO_ENDS: readonly End[] = [];

function isOfKind(id: string, kinds: readonly EntityKind[]): boolean {
  const kind = kindOf(id);
  return kind !== undefined && kinds.includes(kind);
}

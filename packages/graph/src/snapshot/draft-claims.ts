import { STANDINGS } from '../vocabulary/levels.ts';
import { type ClaimColumns, claimWord, type Side } from './claim-columns.ts';
import { Growing } from './growing.ts';
import type { InternedTexts } from './interned-texts.ts';
import { countUp, type Lists, offsetsOf, pick, placesIn, stablyBy } from './lists.ts';
import { rowsByStrength } from './strength.ts';
import { type Texts, textsOf } from './texts.ts';

/** What is known of a claim, in numbers: rows of entities, and positions in lists of the vocabulary. */
export interface DraftClaim {
  readonly subject: number;
  readonly relation: number;
  readonly object: number;
  /** The rule by which it follows, plus one; 0 for a stored claim. */
  readonly rule: number;
  /** The rank of its level. */
  readonly rank: number;
  readonly standing: number;
  /** How many works (families) say so. */
  readonly works: number;
}

/** A piece of evidence, in numbers: see the columns of the same names in `ClaimColumns`. */
export interface DraftPiece {
  readonly work: number;
  readonly via: number;
  readonly locator: number;
  readonly note: number;
  readonly verb: number;
  readonly saidAs: number;
  readonly stance: number;
  readonly role: number;
  readonly folder: number;
}

const MOST_WORKS = 0xff_ff;
const RELATIONS = 2 ** 6;
const RULES = 2 ** 8;

/**
 * Claims in any order, and their evidence in the order in which it is shown, as columns of numbers; `tabulate` sorts them into
 * the columns of a snapshot. There is no object for a claim, so that there can be millions.
 */
export class DraftClaims {
  private readonly subjects = new Growing(Uint32Array);
  private readonly relations = new Growing(Uint8Array);
  private readonly objects = new Growing(Uint32Array);
  private readonly rules = new Growing(Uint8Array);
  private readonly ranks = new Growing(Uint8Array);
  private readonly standings = new Growing(Uint8Array);
  private readonly works = new Growing(Uint16Array);
  /** Where the evidence and the premises of each claim begin. */
  private readonly evidence = new Growing(Uint32Array);
  private readonly reasons = new Growing(Uint32Array);

  private readonly pieces = new Growing(Uint32Array);
  private readonly vias = new Growing(Uint32Array);
  private readonly locators = new Growing(Uint32Array);
  private readonly notes = new Growing(Uint32Array);
  private readonly verbs = new Growing(Uint32Array);
  private readonly terms = new Growing(Uint32Array);
  private readonly stances = new Growing(Uint8Array);
  private readonly roles = new Growing(Uint8Array);
  private readonly folders = new Growing(Uint8Array);
  private readonly premises = new Growing(Uint32Array);

  get count(): number {
    return this.subjects.length;
  }

  /** Adds a claim and gives its number. Its evidence and its premises are added before the next claim. */
  addClaim({ subject, relation, object, rule, rank, standing, works }: DraftClaim): number {
    this.subjects.push(subject);
    this.relations.push(relation);
    this.objects.push(object);
    this.rules.push(rule);
    this.ranks.push(rank);
    this.standings.push(standing);
    this.works.push(Math.min(works, MOST_WORKS));
    this.evidence.push(this.pieces.length);
    this.reasons.push(this.premises.length);
    return this.count - 1;
  }

  /** Adds a piece of evidence to the last claim. */
  addPiece({ work, via, locator, note, verb, saidAs, stance, role, folder }: DraftPiece): void {
    this.pieces.push(work);
    this.vias.push(via);
    this.locators.push(locator);
    this.notes.push(note);
    this.verbs.push(verb);
    this.terms.push(saidAs);
    this.stances.push(stance);
    this.roles.push(role);
    this.folders.push(folder);
  }

  /** Adds a claim, by its number, to the premises of the last claim. */
  addPremise(claim: number): void {
    this.premises.push(claim);
  }

  /**
   * The claims of so many entities as columns, with the texts that their evidence names, each once, in the order in which they
   * are named. Throws when two claims are the same.
   */
  tabulate(entities: number, texts: Pick<InternedTexts, 'at' | 'length'>): TabulatedClaims {
    const [subjects, relations, objects] = [this.subjects.view(), this.relations.view(), this.objects.view()];
    const rules = this.rules.view();
    const order = [
      { keys: rules, bound: RULES },
      { keys: objects, bound: entities },
      { keys: relations, bound: RELATIONS },
      { keys: subjects, bound: entities },
    ].reduce((rows, { keys, bound }) => stablyBy(keys, bound, rows), countUp(this.count));
    this.assertDifferent(order);
    const rowOf = placesIn(order);
    // Rows of an object and a relation are in the order of their subjects already.
    const turned = stablyBy(objects, entities, stablyBy(relations, RELATIONS, order));

    const ranks = this.ranks.view();
    const side = (at: Uint32Array, ends: Uint32Array, drafts: Uint32Array, rows?: Uint32Array): Side => ({
      offsets: offsetsOf(at, entities),
      words: drafts.map((draft) =>
        claimWord(relations[draft]!, ends[draft]!, ranks[draft]!, rules[draft] !== 0),
      ),
      rows,
    });
    const out = side(subjects, objects, order);
    const into = side(
      objects,
      subjects,
      turned,
      turned.map((draft) => rowOf[draft]!),
    );
    const works = pick(this.works.view(), order);
    const evidence = regrouped({ starts: this.evidence.view(), values: this.pieces.view() }, order);
    const derived = order.filter((draft) => rules[draft] !== 0);
    const reasons = regrouped({ starts: this.reasons.view(), values: this.premises.view() }, derived);
    const named = new NamedTexts(texts);
    const optional = (text: number) => (text === 0 ? 0 : named.number(text - 1) + 1);
    return {
      columns: {
        out,
        in: into,
        standings: pick(this.standings.view(), order),
        works,
        strongest: rowsByStrength({ out, works }),
        evidence: { offsets: evidence.offsets, values: pick(this.pieces.view(), evidence.from) },
        stances: pick(this.stances.view(), evidence.from),
        roles: pick(this.roles.view(), evidence.from),
        vias: pick(this.vias.view(), evidence.from),
        locators: pick(this.locators.view(), evidence.from).map((locator) => named.number(locator)),
        notes: pick(this.notes.view(), evidence.from).map(optional),
        verbs: pick(this.verbs.view(), evidence.from).map(optional),
        terms: pick(this.terms.view(), evidence.from).map(optional),
        folders: pick(this.folders.view(), evidence.from),
        derived: derived.map((draft) => rowOf[draft]!),
        rules: pick(rules, derived).map((rule) => rule - 1),
        premises: {
          offsets: reasons.offsets,
          values: pick(this.premises.view(), reasons.from).map((draft) => rowOf[draft]!),
        },
      },
      texts: named.done(),
    };
  }

  private assertDifferent(order: Uint32Array): void {
    const columns = [this.subjects, this.relations, this.objects, this.rules];
    for (let row = 1; row < order.length; row += 1)
      if (columns.every((column) => column.at(order[row]!) === column.at(order[row - 1]!)))
        throw new Error('DraftClaims: two claims have one id');
  }
}

/** Claims as the columns of a snapshot, and the texts that they name. */
export interface TabulatedClaims {
  readonly columns: ClaimColumns;
  readonly texts: Texts;
}

/** The position of a standing in `STANDINGS`. */
export function standingCode(standing: (typeof STANDINGS)[number]): number {
  return STANDINGS.indexOf(standing);
}

/** Texts with new numbers: those that are named, in the order in which they are named first. */
class NamedTexts {
  private readonly texts: Pick<InternedTexts, 'at' | 'length'>;
  /** The new number of each, plus one. */
  private readonly numbers: Uint32Array;
  private readonly named = new Growing(Uint32Array);

  constructor(texts: Pick<InternedTexts, 'at' | 'length'>) {
    this.texts = texts;
    this.numbers = new Uint32Array(texts.length);
  }

  number(text: number): number {
    if (this.numbers[text] === 0) {
      this.named.push(text);
      this.numbers[text] = this.named.length;
    }
    return this.numbers[text]! - 1;
  }

  done(): Texts {
    const { named, texts } = this;
    function* inOrderOfNaming(): Generator<string> {
      for (const text of named.view()) yield texts.at(text);
    }
    return textsOf(inOrderOfNaming());
  }
}

/** The lists of some drafts, one after the other: where each begins now, and where each of their values was. */
function regrouped(
  { starts, values }: { readonly starts: Uint32Array; readonly values: Uint32Array },
  drafts: Uint32Array,
): { readonly offsets: Lists['offsets']; readonly from: Uint32Array } {
  const endOf = (draft: number) => (draft + 1 < starts.length ? starts[draft + 1]! : values.length);
  const offsets = new Uint32Array(drafts.length + 1);
  drafts.forEach((draft, row) => (offsets[row + 1] = offsets[row]! + endOf(draft) - starts[draft]!));
  const from = new Uint32Array(offsets[drafts.length]!);
  drafts.forEach((draft, row) => {
    for (let at = starts[draft]!; at < endOf(draft); at += 1) from[offsets[row]! + at - starts[draft]!] = at;
  });
  return { offsets, from };
}

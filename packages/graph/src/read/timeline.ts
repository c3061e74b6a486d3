import { lastYearOf, yearOf } from '../data/year-of.ts';
import { claimId } from '../snapshot/claim-id.ts';
import type { Citation, Claim, Evidence } from '../snapshot/model.ts';
import type { Awaitable, GraphReader } from './graph-reader.ts';
import { when, whenAll } from './maybe-async.ts';
import type { SymptomMatch } from './related-terms.ts';

/** A work that says something, with its time. */
export interface DatedSaying {
  readonly citation: Citation;
  /** The first year of which the work may be; negative before the common era. */
  readonly year: number;
  /** The last one; undefined where one year is known. */
  readonly yearTo: number | undefined;
  /** The term as it writes it. */
  readonly saidAs: string | undefined;
  readonly locator: string | undefined;
}

/** A work that has a thing from no other work that says it here, and the works that have it from that one. */
export interface TimelineStrand extends DatedSaying {
  /** The claim that it makes: the one asked about, or that of a broader or narrower thing. */
  readonly claim: string;
  /** The thing that it says it of. */
  readonly entity: string;
  readonly match: SymptomMatch;
  readonly repeats: readonly DatedSaying[];
}

/** Since when a thing is said. */
export interface Timeline {
  /** By the year by which the work was surely there, the earliest first. */
  readonly strands: readonly TimelineStrand[];
  /** How many origins more there are. */
  readonly more: number;
  /** How many works that make the claim itself have no year. */
  readonly undated: number;
}

/** How many narrower and broader things are looked at, the nearest: what is said of more of them says little. */
const MOST_TERMS = 24;
/** How many origins are told. The shipped data has some ten at most. */
const MOST_STRANDS = 100;

/**
 * The works that make a claim, and those that say it of a narrower or a broader thing, by their years: works that take it from
 * another hang on that one. Of a claim that is not about a symptom only those that make it. What a work disputes or says
 * in passing is not said by it.
 */
export function timeline(reader: GraphReader, claim: Claim): Awaitable<Timeline> {
  const terms = claim.object.startsWith('symptom:') ? nearTerms(reader, claim.object) : [];
  return when(terms, (near) => {
    const ids = near.map(({ id }) => claimId({ ...claim, object: id }));
    return when(reader.claimsByIds(ids), (others) => {
      const said: Said[] = [
        { claim, match: 'exact' },
        ...others.flatMap((other, n) =>
          other === undefined ? [] : [{ claim: other, match: near[n]!.match }],
        ),
      ];
      const works = [...new Set(said.flatMap((each) => each.claim.evidence.map(({ citation }) => citation)))];
      return when(reader.citationsByIds(works), (citations) => timelineOf(said, citations));
    });
  });
}

/** The earliest work that makes a claim, or says it of a narrower or broader thing; undefined where none has a year. */
export function firstSaid(reader: GraphReader, claim: Claim): Awaitable<TimelineStrand | undefined> {
  return when(timeline(reader, claim), ({ strands }) => strands[0]);
}

interface Said {
  readonly claim: Claim;
  readonly match: SymptomMatch;
}

/** Of claims, the first of which is the one asked about, and all works that they have. */
function timelineOf(said: readonly Said[], citations: readonly (Citation | undefined)[]): Timeline {
  const works = new Map(citations.flatMap((work) => (work === undefined ? [] : [[work.id, work] as const])));
  const strands = said.flatMap(({ claim, match }) => strandsOf(claim, match, works)).sort(byTime);
  return {
    strands: strands.slice(0, MOST_STRANDS),
    more: Math.max(0, strands.length - MOST_STRANDS),
    undated: sayingSo(said[0]!.claim).filter(({ citation }) => yearOfWork(works, citation) === undefined)
      .length,
  };
}

interface NearTerm {
  readonly id: string;
  readonly match: SymptomMatch;
}

/**
 * The kinds of a symptom, what it is a kind of, and what all its kinds are kinds of: each way that sciatica takes down the leg
 * is a pain of the leg, though sciatica itself is under no broader term. No headings.
 */
function nearTerms(reader: GraphReader, symptom: string): Awaitable<NearTerm[]> {
  return when(step(reader, symptom, 'narrower'), (narrower) =>
    when(whenAll([symptom, ...narrower].map((id) => above(reader, id))), ([own, ...ofKinds]) => {
      const [first = [], ...others] = ofKinds;
      const ofAllKinds = first.filter((id) => others.every((ids) => ids.includes(id)));
      const matches = new Map<string, SymptomMatch>();
      for (const id of narrower) matches.set(id, 'narrower');
      for (const id of [...own!, ...ofAllKinds]) if (!matches.has(id)) matches.set(id, 'broader');
      matches.delete(symptom);
      const ids = [...matches.keys()];
      return when(reader.entitiesByIds(ids), (entities) =>
        ids
          .filter((_, n) => entities[n]?.heading === false)
          .slice(0, MOST_TERMS)
          .map((id) => ({ id, match: matches.get(id)! })),
      );
    }),
  );
}

/** What a term is a kind of, and what that is a kind of. */
function above(reader: GraphReader, id: string): Awaitable<string[]> {
  return when(step(reader, id, 'broader'), (broader) =>
    when(whenAll(broader.map((term) => step(reader, term, 'broader'))), (next) => [
      ...new Set([...broader, ...next.flat()]),
    ]),
  );
}

function step(reader: GraphReader, id: string, direction: 'narrower' | 'broader'): Awaitable<string[]> {
  const [near, far] =
    direction === 'narrower' ? (['object', 'subject'] as const) : (['subject', 'object'] as const);
  const filter = { [near]: id, relations: ['kind-of'] as const, derived: false };
  return when(
    reader.claims(filter, { first: MOST_TERMS }),
    (page) => page?.items.map((claim) => claim[far]) ?? [],
  );
}

function sayingSo({ evidence }: Claim): Evidence[] {
  return evidence.filter(({ direction, role }) => direction === 'supports' && role === 'finding');
}

function strandsOf(
  claim: Claim,
  match: SymptomMatch,
  works: ReadonlyMap<string, Citation>,
): TimelineStrand[] {
  const pieces = [...Map.groupBy(sayingSo(claim), ({ citation }) => citation).values()].map(
    (ofWork) => ofWork.find(({ saidAs }) => saidAs !== undefined) ?? ofWork[0]!,
  );
  const isOrigin = ({ repeats }: Evidence) =>
    repeats === undefined || yearOfWork(works, repeats) === undefined;
  return pieces.filter(isOrigin).flatMap((piece): TimelineStrand[] => {
    const origin = dated(piece, works);
    if (origin === undefined) return [];
    const repeats = pieces
      .filter((other) => other.repeats === piece.citation)
      .flatMap((other) => dated(other, works) ?? [])
      .sort(byTime);
    return [{ ...origin, claim: claim.id, entity: claim.object, match, repeats }];
  });
}

function dated(
  { citation: id, saidAs, locator }: Evidence,
  works: ReadonlyMap<string, Citation>,
): DatedSaying | undefined {
  const citation = works.get(id);
  const year = yearOfWork(works, id);
  if (citation === undefined || year === undefined) return undefined;
  const last = lastYearOf(citation.fields);
  return { citation, year, yearTo: last === year ? undefined : last, saidAs, locator };
}

function yearOfWork(works: ReadonlyMap<string, Citation>, id: string): number | undefined {
  const work = works.get(id);
  return work && yearOf(work.fields);
}

/** A work is counted from the year by which it was surely there: one of which little is known is not the first by that. */
function byTime(one: DatedSaying, other: DatedSaying): number {
  return (
    (one.yearTo ?? one.year) - (other.yearTo ?? other.year) ||
    one.year - other.year ||
    (one.citation.id < other.citation.id ? -1 : 1)
  );
}

import { familyOf } from '#lib/claim/evidence-by-work.ts';
import type { Citation, SaidClaim } from './citation.graphql.ts';

type Voice = SaidClaim['evidence'][number]['citation'];

/** A claim of a document, with the other sources for and against it. */
export interface Statement {
  /** Its number in reading order, from 1. */
  readonly number: number;
  readonly claim: SaidClaim;
  /** The places in the document that say it, in order. */
  readonly places: readonly string[];
  readonly note: string | null;
  readonly namesSource: boolean;
  /** Works of another family that say the same. */
  readonly alsoSaidBy: readonly Voice[];
  /** Those of them that the document lists as its sources. */
  readonly saidByListed: readonly Voice[];
  readonly disputedBy: readonly Voice[];
}

/** The statements under one heading of the document. */
export interface Section {
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** Our own list of terms does not count as another source. */
const OWN_TERMS = 'citation:jingluo-vocabulary';

const collator = new Intl.Collator('en', { numeric: true });

/** The claims that a work supports, in its order: by place, and in one place by the number in the note. */
export function statementsOf(work: Pick<Citation, 'id' | 'family' | 'cites' | 'claims'>): Statement[] {
  return work.claims.nodes
    .map((claim) => statement(claim, work))
    .filter(({ places }) => places.length > 0)
    .toSorted(
      (a, b) =>
        collator.compare(a.places[0]!, b.places[0]!) ||
        collator.compare(a.note ?? '', b.note ?? '') ||
        collator.compare(a.claim.id, b.claim.id),
    )
    .map((found, index) => ({ ...found, number: index + 1 }));
}

/** Statements by section, which is the part of a place before its first comma. */
export function sectionsOf(statements: readonly Statement[]): Section[] {
  const sections = Map.groupBy(statements, ({ places }) => places[0]!.split(',')[0]!.trim());
  return [...sections].map(([name, some]) => ({
    name: name.charAt(0).toUpperCase() + name.slice(1),
    statements: some,
  }));
}

/** Whether it names no source, and no other work here says it or says otherwise. */
export function standsAlone({ namesSource, alsoSaidBy, disputedBy }: Statement): boolean {
  return !namesSource && alsoSaidBy.length === 0 && disputedBy.length === 0;
}

function statement(
  claim: SaidClaim,
  work: Pick<Citation, 'id' | 'family' | 'cites'>,
): Omit<Statement, 'number'> {
  const own = claim.evidence
    .filter(({ citation, direction }) => citation.id === work.id && direction === 'SUPPORTS')
    .toSorted((a, b) => collator.compare(a.locator ?? '', b.locator ?? ''));
  const alsoSaidBy = voices(claim, 'SUPPORTS').filter((voice) => isAnother(voice, work));
  const listed = new Set(work.cites.map(({ id }) => id));
  return {
    claim,
    places: own.map(({ locator }) => locator ?? ''),
    note: own[0]?.note ?? null,
    namesSource: own.some(({ level }) => level !== 'UNCITED'),
    alsoSaidBy,
    saidByListed: alsoSaidBy.filter(({ id }) => listed.has(id)),
    disputedBy: voices(claim, 'DISPUTES').filter(({ id }) => id !== work.id),
  };
}

function voices(claim: SaidClaim, direction: 'SUPPORTS' | 'DISPUTES'): Voice[] {
  const said = claim.evidence
    .filter((piece) => piece.direction === direction)
    .map(({ citation }) => citation);
  return [...new Map(said.map((citation) => [citation.id, citation])).values()];
}

function isAnother(voice: Voice, work: Pick<Citation, 'id' | 'family'>): boolean {
  return voice.id !== OWN_TERMS && familyOf(voice) !== familyOf(work);
}

import { endIn, isDerivedIn } from '../snapshot/claim-columns.ts';
import type { Citation, Claim, Entity } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { Growing } from '../snapshot/growing.ts';
import { textsWith } from '../snapshot/texts.ts';
import { workFamilies } from '../snapshot/work-families.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { levelRank, type Standing, STANDINGS } from '../vocabulary/levels.ts';
import { type AuditCounts, auditCountsInSteps } from './audit-counts.ts';
import { auditDifferences, type Difference } from './audit-differences.ts';
import { inOrder } from './claim-filter.ts';
import { type Listing, listingOf, listingOfRows } from './page.ts';
import { endsStep, runSteps, type Steps } from './steps.ts';

/**
 * Works of one family: two papers of one trial, for example. They count as one, since they report on the same
 * people.
 */
export interface SharedFamily {
  /** The name of the family. */
  readonly id: string;
  /** By id; at least two. */
  readonly works: readonly Citation[];
  /** How many claims have a stance of more than one of them. */
  readonly claims: number;
}

/** Where evidence is missing, thin or disputed. Derived claims are left out, since they depend on stored ones. */
export interface Audit extends AuditCounts {
  /** No work above the level `uncited` says so. */
  readonly uncited: Listing<Claim>;
  /** A work disputes it. */
  readonly contested: Listing<Claim>;
  /** Exactly one work says so; works of one family count as one. */
  readonly singleWork: Listing<Claim>;
  /** Works with defects. This list and those below are ordered by id. */
  readonly defective: Listing<Citation>;
  /** Works of which no copy or index record was found. */
  readonly unresolved: Listing<Citation>;
  readonly retracted: Listing<Citation>;
  /** Works without any stance on a claim, in which no claim and no name was read either. */
  readonly unused: Listing<Citation>;
  /** Acupoints that no study names: no work of level `registered` or above takes a stance on a claim about them. */
  readonly pointsWithoutStudy: Listing<Entity>;
  /** Works of level `registered` or above that take a stance on no claim about an acupoint. */
  readonly studiesWithoutPoint: Listing<Citation>;
  /** By the id of their first work. */
  readonly sharedFamilies: Listing<SharedFamily>;
  readonly differences: Listing<Difference>;
}

const STUDY = levelRank('registered');

/** Audits a snapshot: passes over the columns of claims, entities and works, without an object for each. */
export function audit(snapshot: Snapshot): Audit {
  return runSteps(auditInSteps(snapshot));
}

/** `audit` in steps: it takes a third of a second for a million claims. */
export function* auditInSteps(snapshot: Snapshot): Steps<Audit> {
  return {
    ...(yield* auditClaims(snapshot)),
    ...(yield* auditWorks(snapshot)),
    ...(yield* auditCountsInSteps(snapshot)),
    sharedFamilies: yield* auditFamilies(snapshot),
    differences: yield* auditDifferences(snapshot),
  };
}

const UNCITED = STANDINGS.indexOf('uncited' satisfies Standing);
const CONTESTED = STANDINGS.indexOf('contested' satisfies Standing);

function* auditClaims(snapshot: Snapshot): Steps<Pick<Audit, 'uncited' | 'contested' | 'singleWork'>> {
  const { standings, works, strongest, out } = snapshot.claims.columns;
  const lists = {
    uncited: new Growing(Uint32Array),
    contested: new Growing(Uint32Array),
    singleWork: new Growing(Uint32Array),
  };
  for (let place = 0; place < strongest.length; place += 1) {
    if (endsStep(place)) yield;
    const row = strongest[place]!;
    if (isDerivedIn(out.words[row]!)) continue;
    if (standings[row] === UNCITED) lists.uncited.push(row);
    if (standings[row] === CONTESTED) lists.contested.push(row);
    if (works[row] === 1) lists.singleWork.push(row);
  }
  const list = (rows: Growing<Uint32Array>) => inOrder(snapshot, rows.view().slice());
  return {
    uncited: list(lists.uncited),
    contested: list(lists.contested),
    singleWork: list(lists.singleWork),
  };
}

type AuditOfWorks = Omit<
  Audit,
  'uncited' | 'contested' | 'singleWork' | 'differences' | 'sharedFamilies' | keyof AuditCounts
>;

function* auditWorks(snapshot: Snapshot): Steps<AuditOfWorks> {
  const { entities, citations } = snapshot;
  const { used, studied, ofPoints } = yield* stancesTaken(snapshot);
  // Only a record with the key in its text is read.
  for (const row of textsWith(entities.columns.bodies, '"sources":[{'))
    for (const { citation } of entities.at(row).sources) {
      const work = citations.rowOf(citation);
      if (work !== undefined) used[work] = 1;
    }
  yield;
  const { levels, bodies } = citations.columns;
  const works = (isListed: (row: number) => boolean) =>
    listingOfRows(
      Uint32Array.from(levels.keys()).filter((row) => isListed(row)),
      citations,
    );
  const withKey = (key: string, isListed: (fields: Citation['fields']) => boolean) =>
    listingOfRows(
      Uint32Array.from(textsWith(bodies, `"${key}":`)).filter((row) => isListed(citations.at(row).fields)),
      citations,
    );
  return {
    defective: withKey('defects', ({ defects = [] }) => defects.length > 0),
    unresolved: withKey('unresolved', ({ unresolved }) => unresolved === true),
    retracted: withKey('retracted', ({ retracted }) => retracted === true),
    unused: works((row) => used[row] === 0),
    pointsWithoutStudy: listingOfRows(
      Uint32Array.from(entities.kinds.keys()).filter(
        (row) => entities.kinds[row] === POINT && studied[row] === 0,
      ),
      entities,
    ),
    studiesWithoutPoint: works((row) => levels[row]! >= STUDY && ofPoints[row] === 0),
  };
}

const POINT = ENTITY_KINDS.indexOf('acupoint');

/** 1 for each row of which something is true. */
interface Stances {
  /** Works with a stance on a claim, or in which a claim was read. */
  readonly used: Uint8Array;
  /** Entities that are an end of a claim on which a study takes a stance. */
  readonly studied: Uint8Array;
  /** Works that take a stance on a claim about an acupoint. */
  readonly ofPoints: Uint8Array;
}

function* stancesTaken({ entities, claims, citations }: Snapshot): Steps<Stances> {
  const { evidence, vias, out } = claims.columns;
  const { levels } = citations.columns;
  const used = new Uint8Array(citations.size);
  const studied = new Uint8Array(entities.count);
  const ofPoints = new Uint8Array(citations.size);
  for (let subject = 0; subject < entities.count; subject += 1) {
    for (let row = out.offsets[subject]!; row < out.offsets[subject + 1]!; row += 1) {
      if (endsStep(row)) yield;
      const object = endIn(out.words[row]!);
      const isAboutPoint = entities.kinds[subject] === POINT || entities.kinds[object] === POINT;
      for (let piece = evidence.offsets[row]!; piece < evidence.offsets[row + 1]!; piece += 1) {
        const work = evidence.values[piece]!;
        used[work] = 1;
        if (isAboutPoint) ofPoints[work] = 1;
        if (levels[work]! >= STUDY) studied[subject] = studied[object] = 1;
      }
    }
  }
  for (const via of vias) if (via > 0) used[via - 1] = 1;
  return { used, studied, ofPoints };
}

function* auditFamilies({ claims, citations }: Snapshot): Steps<Listing<SharedFamily>> {
  const families = [...workFamilies(citations)]
    .filter(([, members]) => members.length > 1)
    .sort(([, [a]], [, [b]]) => a! - b!);
  const { offsets, values } = claims.columns.evidence;
  /** The number of the family of each work, plus one; 0 for a work that shares none. */
  const familyOf = new Uint32Array(citations.size);
  families.forEach(([, members], index) => {
    for (const work of members) familyOf[work] = index + 1;
  });
  const counts = new Uint32Array(families.length);
  for (let row = 0; row < claims.count; row += 1) {
    if (endsStep(row)) yield;
    const [start, end] = [offsets[row]!, offsets[row + 1]!];
    if (end - start < 2) continue;
    const inFamilies = values.subarray(start, end).filter((work) => familyOf[work]! > 0);
    if (inFamilies.length < 2) continue;
    const works = [...new Set(inFamilies)].map((work) => familyOf[work]!);
    const twice = works.filter((family, index) => works.indexOf(family) !== index);
    for (const family of new Set(twice)) counts[family - 1]! += 1;
  }
  return listingOf(
    families.map(([id, members], index) => ({
      id,
      works: members.map(citations.at),
      claims: counts[index]!,
    })),
  );
}

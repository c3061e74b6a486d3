import { localId } from '../text/label.ts';
import { sentence } from '../read/sentence.ts';
import type { Claim, Entity, Evidence } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ListDiff, PlacedEvidence, SnapshotDiff } from './diff-snapshots.ts';

export const DIFF_SUBJECTS = ['work', 'entity', 'claim', 'evidence', 'claim by rule'] as const;
export type DiffSubject = (typeof DIFF_SUBJECTS)[number];

export const DIFF_CHANGES = ['added', 'withdrawn', 'changed'] as const;
export type DiffChange = (typeof DIFF_CHANGES)[number];

/** A difference as a row of a table. */
export interface DiffRow {
  readonly what: DiffSubject;
  readonly change: DiffChange;
  /** The id of the work, entity or claim; for evidence that of its claim. */
  readonly id: string;
  /** The title, the name, or the claim as a sentence. */
  readonly text: string;
  /**
   * Level and standing of a claim; work, stance and place of a piece of evidence. Undefined where there is none.
   */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** All differences, by kind of thing, and by whether it was added, withdrawn or changed. */
export function diffRows(diff: SnapshotDiff, before: Snapshot, after: Snapshot): DiffRow[] {
  const said =
    ({ entities }: Snapshot) =>
    (claim: Claim) =>
      sentence(claim, entities.get(claim.subject)!, entities.get(claim.object)!);
  const ofClaims = (what: DiffSubject, claims: ListDiff<Claim>) =>
    rows(what, claims, { text: [said(before), said(after)], grade });
  const evidence = { ...diff.evidence, changed: [] } satisfies ListDiff<PlacedEvidence>;
  return [
    ...rows('work', diff.works, { text: [({ fields }) => fields.title, ({ fields }) => fields.title] }),
    ...rows('entity', diff.entities, { text: [nameOf, nameOf] }),
    ...ofClaims('claim', diff.claims),
    ...rows('evidence', withIds(evidence), {
      text: [({ claim }) => said(before)(claim), ({ claim }) => said(after)(claim)],
      grade: ({ piece }) =>
        [
          `${localId(piece.citation)} ${piece.direction}`,
          ...backgroundOf(piece),
          ...(piece.verb === undefined ? [] : [piece.verb]),
          ...(piece.saidAs === undefined ? [] : [piece.saidAs]),
          piece.locator,
        ].join(', '),
    }),
    ...ofClaims('claim by rule', diff.derived),
  ];
}

interface Wording<T> {
  /** The name of a thing of the first snapshot, and of one of the second. */
  readonly text: readonly [before: (item: T) => string, after: (item: T) => string];
  readonly grade?: (item: T) => string;
}

function rows<T extends { readonly id: string }>(
  what: DiffSubject,
  { added, withdrawn, changed }: ListDiff<T>,
  { text: [textBefore, textAfter], grade: graded }: Wording<T>,
): DiffRow[] {
  return [
    ...added.map((item): DiffRow => ({
      what,
      change: 'added',
      id: item.id,
      text: textAfter(item),
      before: undefined,
      after: graded?.(item),
    })),
    ...withdrawn.map((item): DiffRow => ({
      what,
      change: 'withdrawn',
      id: item.id,
      text: textBefore(item),
      before: graded?.(item),
      after: undefined,
    })),
    ...changed.map(({ before, after }): DiffRow => ({
      what,
      change: 'changed',
      id: after.id,
      text: textAfter(after),
      before: graded?.(before),
      after: graded?.(after),
    })),
  ];
}

/** The word for a piece that is no finding. */
function backgroundOf({ role }: Evidence): string[] {
  return role === 'finding' ? [] : [role];
}

function withIds({ added, withdrawn }: ListDiff<PlacedEvidence>) {
  const placed = (items: readonly PlacedEvidence[]) => items.map((item) => ({ ...item, id: item.claim.id }));
  return { added: placed(added), withdrawn: placed(withdrawn), changed: [] };
}

function nameOf({ name }: Entity): string {
  return name;
}

/** `traditional, contested`; only `uncited` when level and standing are both that. */
function grade({ level, standing }: Claim): string {
  return level === standing ? level : `${level}, ${standing}`;
}

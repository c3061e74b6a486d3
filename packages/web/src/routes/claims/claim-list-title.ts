import { relation as relationRow, type RelationKind } from '@jingluo/graph/vocabulary';

/** Which claims of a thing, or of all, a list has. */
interface Narrowed {
  readonly relation: RelationKind | undefined;
  /** `out` for the thing as subject, `in` for it as object. */
  readonly side: 'out' | 'in' | undefined;
}

/** The heading of a list of claims: "GB30 Huantiao: said to treat". */
export function claimListTitle(label: string | undefined, { relation, side }: Narrowed): string {
  const about = label === undefined ? 'Claims' : `Claims about ${label}`;
  if (relation === undefined) return about;
  const { heading, inverseHeading } = relationRow(relation);
  return `${label ?? 'Claims'}: ${(side === 'in' ? inverseHeading : heading).toLowerCase()}`;
}

import { relation } from '@jingluo/graph/vocabulary';
import type { ClaimParts } from '#lib/claim/claim-id.ts';

interface Named {
  readonly label: string;
}

/** The error message for an unknown claim: which end is unknown, or that no source joins its two ends in this way. */
export function noSuchClaim(
  asked: ClaimParts,
  { subject, object }: { subject: Named | null; object: Named | null },
): string {
  if (subject === null) return `Nothing here is called “${asked.subject}”, so no source says anything of it.`;
  if (object === null) return `Nothing here is called “${asked.object}”, so no source says anything of it.`;
  const words = `“${subject.label} ${relation(asked.relation).forward} ${object.label}”`;
  return asked.rule === undefined
    ? `No source here says ${words}.`
    : `By the rule “${asked.rule}” nothing says ${words}.`;
}

import { relationKind, type RelationEnum } from '../claim/relation.ts';
import { type Level, word } from '../level/level.ts';
import { type EvidenceLevel, levelRank } from '@jingluo/graph/vocabulary';
import type { Fact, Standing } from '../map/fact.ts';
import { isReportedAgainst } from '../outcome/found-words.ts';
import type { Found } from '../outcome/found.graphql.ts';
import { foundFromLevel } from '../trace/sources-from-level.ts';
import type { Way } from './path-seats.ts';
import type { Named, Spoke, SpokeClaim } from './spoke.ts';

/** How many sources of at least each level say so. */
type WorksFrom = Readonly<Record<Exclude<EvidenceLevel, 'uncited'>, number>>;

interface AnsweredClaim extends WorksFrom {
  readonly id: string;
  readonly sentence: string;
  readonly relation: RelationEnum;
  readonly level: Level;
  readonly standing: 'SUPPORTED' | 'CONTESTED' | 'UNCITED';
  readonly works: number;
  readonly derivedBy: string | null;
  readonly found: readonly Found[];
  readonly addedFolders?: readonly string[];
  readonly subject: Named;
  /** A heading is always an object: of what stands under it. */
  readonly object: Named & { readonly heading?: boolean };
}

/** A claim of the API as the explorer uses it. `works` counts only those of at least the minimum level. */
function toSpokeClaim(claim: AnsweredClaim, minLevel: EvidenceLevel): SpokeClaim {
  const { id, sentence, subject, object } = claim;
  const works = levelRank(minLevel) === 0 ? claim.works : claim[minLevel as keyof WorksFrom];
  return {
    id,
    subject: subject.id,
    relation: relationKind(claim.relation),
    object: object.id,
    level: word(claim.level) as Fact['level'],
    standing: claim.standing.toLowerCase() as Standing,
    derived: claim.derivedBy !== null,
    againstSham: isReportedAgainst(claim.found, 'SHAM'),
    works,
    sentence,
    found: foundFromLevel(claim.found, minLevel.toUpperCase() as Level),
    ...(claim.addedFolders?.length ? { added: claim.addedFolders } : {}),
    ends: [
      { id: subject.id, label: subject.label },
      { id: object.id, label: object.label },
    ],
  };
}

/** An entity of the API with its claims; that a thing stands under a heading is not drawn, except around the heading. */
export function toSpoke(
  {
    id,
    label,
    heading = false,
    claims,
  }: Named & {
    readonly heading?: boolean;
    readonly claims: { readonly totalCount: number; readonly nodes: readonly AnsweredClaim[] };
  },
  minLevel: EvidenceLevel,
): Spoke {
  const drawn = claims.nodes.filter(({ object }) => heading || object.heading !== true);
  const total = claims.totalCount - (claims.nodes.length - drawn.length);
  return { id, label, total, claims: drawn.map((claim) => toSpokeClaim(claim, minLevel)) };
}

/** A path of the API. */
export function toWay(
  {
    nodes,
    hops,
  }: {
    readonly nodes: readonly Named[];
    readonly hops: readonly { readonly claims: readonly AnsweredClaim[] }[];
  },
  minLevel: EvidenceLevel,
): Way {
  return { nodes, hops: hops.map(({ claims }) => claims.map((claim) => toSpokeClaim(claim, minLevel))) };
}

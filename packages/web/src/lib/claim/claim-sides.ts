import type { ClaimOnCard } from './claim.graphql.ts';
import { countFamilies, groupByWork, mergeByWork, type Piece } from './evidence-by-work.ts';
import { isStudy } from '../work/source-noun.ts';

/** A column of a claim card: sources that support it, that dispute it, and that tested it or plan to. */
export interface ClaimSide {
  readonly key: 'so' | 'otherwise' | 'studied' | 'helps';
  readonly heading: string;
  /** The heading where there is little room. */
  readonly short: string;
  readonly pieces: readonly Piece[];
  /** Whether its pieces are, or include, those of the other claim on the card. */
  readonly ofTwin: boolean;
  /** Whether a study of a point found something: it tested a whole treatment, so that need not be due to the point. */
  readonly ofTreatment: boolean;
}

/** The evidence of a claim by direction. */
export interface Sides {
  readonly sayingSo: readonly Piece[];
  readonly sayingOtherwise: readonly Piece[];
  readonly noVerdict: readonly Piece[];
  /** What supports the other claim on the card. */
  readonly twin: readonly Piece[];
}

/** The evidence of a claim and of its twin, one piece for each work and direction. */
export function sidesOf(
  claim: Pick<ClaimOnCard, 'evidence'>,
  twin: Pick<ClaimOnCard, 'evidence'> | null,
): Sides {
  const pieces = groupByWork(claim.evidence);
  const of = (wanted: Piece['direction']) => pieces.filter(({ direction }) => direction === wanted);
  return {
    sayingSo: of('SUPPORTS'),
    sayingOtherwise: of('DISPUTES'),
    noVerdict: of('NEUTRAL'),
    twin: twin ? mergeByWork(groupByWork(twin.evidence)) : [],
  };
}

/**
 * The columns of a card in reading order. For "said to treat" the studies are a column that adds nothing to its
 * level; for "studied for" the column beside has the sources that say it helps.
 */
export function claimSides(
  { relation, subject }: Pick<ClaimOnCard, 'relation'> & { readonly subject: { readonly kind: string } },
  { sayingSo, sayingOtherwise, noVerdict, twin }: Sides,
): ClaimSide[] {
  const treats = relation === 'TREATS';
  const helps = relation === 'STUDIED_FOR' ? twin : [];
  const sides: Omit<ClaimSide, 'ofTreatment'>[] = [
    {
      key: 'so',
      heading: agree('Say', sayingSo, 'so'),
      short: agree('Say', sayingSo, 'so'),
      pieces: sayingSo,
      ofTwin: false,
    },
    {
      key: 'otherwise',
      heading: agree('Say', sayingOtherwise, 'otherwise'),
      short: 'Otherwise',
      pieces: sayingOtherwise,
      ofTwin: false,
    },
    {
      key: 'studied',
      heading: 'Tested or registered, no result for or against',
      short: 'Tested',
      // A study may be neutral on the one claim and stand behind the other.
      pieces: treats ? mergeByWork(noVerdict, twin) : noVerdict,
      ofTwin: treats,
    },
    {
      key: 'helps',
      heading: agree('Say', helps, 'that it helps'),
      short: 'It helps',
      pieces: helps,
      ofTwin: true,
    },
  ];
  return sides
    .filter(({ key, pieces }) => key === 'so' || key === 'otherwise' || pieces.length > 0)
    .map((side) => ({
      ...side,
      ofTreatment: subject.kind === 'ACUPOINT' && side.pieces.some(hasResult),
    }));
}

/** "Says so" for one source, "Say so" for several or none. */
function agree(verb: string, pieces: readonly Piece[], rest: string): string {
  return `${verb}${countFamilies(pieces) === 1 ? 's' : ''} ${rest}`;
}

function hasResult({ citation }: Piece): boolean {
  return isStudy(citation) && Boolean(citation.facts?.result);
}

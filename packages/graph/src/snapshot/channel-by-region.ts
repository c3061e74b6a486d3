import type { Claim } from './model.ts';
import type { Conclusion, DerivedRule } from './derived-rule.ts';
import type { ClaimGraph } from './snapshot.ts';

/**
 * A symptom felt in a region that a channel traverses involves that channel. This is how channel theory picks a
 * channel for a symptom; for sciatica see the statements of data/claims/zhang-n-2021-delphi.yaml.
 * A premise that a work disputes carries no conclusion: the little toe, which the sciatica article gives to pain of the
 * Gallbladder channel against the WHO standard, brings in no channel.
 */
export const channelByRegion: DerivedRule = {
  name: 'channel-by-region',
  meaning: 'A symptom felt in a region that a channel traverses involves that channel.',
  derive(graph) {
    return graph
      .filterEdges((_, claim) => usable(claim, 'felt-in'))
      .flatMap((feltIn) => through(graph, feltIn));
  },
};

function through(graph: ClaimGraph, feltIn: string): Conclusion[] {
  const symptom = graph.source(feltIn);
  const region = graph.target(feltIn);
  return graph
    .filterInEdges(region, (_, claim) => usable(claim, 'traverses'))
    .map((traverses) => ({
      subject: symptom,
      relation: 'involves',
      object: graph.source(traverses),
      premises: [feltIn, traverses],
    }));
}

function usable(claim: Claim, relation: Claim['relation']): boolean {
  return claim.relation === relation && claim.standing !== 'contested' && claim.families.length > 0;
}

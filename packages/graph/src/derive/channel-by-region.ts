import { type DerivedRule, isPremise } from './derived-rule.ts';

/**
 * A symptom felt in a region that a channel traverses involves that channel. This is how channel theory chooses a
 * channel for a symptom; for sciatica see data/claims/zhang-n-2021-delphi.yaml. A premise that a work disputes
 * gives no conclusion: an article on sciatica has the pain of the Gallbladder channel in the little toe, against
 * the WHO standard, so no channel follows from the little toe.
 */
export const channelByRegion: DerivedRule = {
  name: 'channel-by-region',
  meaning: 'A symptom felt in a region that a channel traverses involves that channel.',
  derive: (claims) =>
    claims
      .all('felt-in')
      .filter(isPremise)
      .flatMap((feltIn) =>
        claims
          .to(feltIn.object, 'traverses')
          .filter(isPremise)
          .map((traverses) => ({
            subject: feltIn.subject,
            relation: 'involves',
            object: traverses.subject,
            premises: [feltIn, traverses],
          })),
      ),
};

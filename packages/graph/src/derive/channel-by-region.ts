import { type DerivedRule, isPremise } from './derived-rule.ts';

/**
 * A symptom felt in a region that a channel traverses involves that channel. This is how channel theory picks a
 * channel for a symptom; for sciatica see the statements of data/claims/zhang-n-2021-delphi.yaml.
 * A premise that a work disputes carries no conclusion: the little toe, which the sciatica article gives to pain of the
 * Gallbladder channel against the WHO standard, brings in no channel.
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

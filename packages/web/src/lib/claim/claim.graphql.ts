import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { EntityNameFragment } from '../entity/entity-name.graphql.ts';
import { FoundFragment } from '../outcome/found.graphql.ts';
import { OutcomeFragment } from '../outcome/outcome.graphql.ts';
import { WorkFragment } from '../work/work.graphql.ts';

/** What `ClaimRow.svelte` needs. */
export const ClaimRowFragment = graphql(
  `
    fragment ClaimRow on Claim @_unmask {
      id
      sentence
      relation
      verbs
      level
      standing
      works
      derivedBy
      addedFolders
      subject {
        ...EntityName
      }
      object {
        ...EntityName
      }
    }
  `,
  [EntityNameFragment],
);

/** The same with what studies found, for lists where readers look for it. */
export const ClaimRowFoundFragment = graphql(
  `
    fragment ClaimRowFound on Claim @_unmask {
      ...ClaimRow
      found {
        ...Found
      }
    }
  `,
  [ClaimRowFragment, FoundFragment],
);

/** How many claims a list has, and what comes after this page of it. */
export const ClaimPageFragment = graphql(`
  fragment ClaimPage on ClaimConnection @_unmask {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** One work's stance, with the study facts and the works it counts once with. */
export const EvidenceFragment = graphql(
  `
    fragment Evidence on Evidence @_unmask {
      direction
      role
      level
      locator
      verb
      note
      outcomes {
        ...Outcome
      }
      addedBy
      via {
        id
        shortName
      }
      citation {
        ...Work
        familyBasis
        family {
          id
          shortName
          type
          study {
            design
          }
        }
        includedIn {
          id
        }
        facts: study {
          participants
          comparator
          result
          limitations
        }
      }
    }
  `,
  [WorkFragment, OutcomeFragment],
);

/** What `ClaimCard.svelte` needs, of the claim and of its twin. */
export const ClaimCardFragment = graphql(
  `
    fragment ClaimCard on Claim @_unmask {
      ...ClaimRow
      rule
      evidence {
        ...Evidence
      }
      premises {
        ...ClaimRow
      }
    }
  `,
  [ClaimRowFragment, EvidenceFragment],
);

export type ClaimInRow = ResultOf<typeof ClaimRowFragment> &
  Partial<Pick<ResultOf<typeof ClaimRowFoundFragment>, 'found'>>;
export type Evidence = ResultOf<typeof EvidenceFragment>;
export type ClaimOnCard = ResultOf<typeof ClaimCardFragment>;

import type { StatementRecord } from '../data/dataset.ts';
import { canonical, claimId } from '../snapshot/claim-id.ts';
import { claimLevel, claimStanding, sortEvidence, supportingFamilies } from '../snapshot/evidence.ts';
import type { Citation, Claim, Evidence } from '../snapshot/model.ts';

/**
 * Claims by id: statements of the same triple by several works become one claim with several pieces of evidence.
 */
export function compileClaims(
  statements: readonly StatementRecord[],
  citations: ReadonlyMap<string, Citation>,
): Map<string, Claim> {
  const byTriple = Map.groupBy(statements, (statement) => claimId(canonical(statement)));
  return new Map([...byTriple].map(([id, same]) => [id, compileClaim(id, same, citations)]));
}

function compileClaim(
  id: string,
  statements: readonly StatementRecord[],
  citations: ReadonlyMap<string, Citation>,
): Claim {
  const [first] = statements;
  if (first === undefined) throw new Error(`compileClaim: no statement for ${id}`);
  const evidence = sortEvidence(
    statements.map(({ citation, via, locator, direction, note, folder }): Evidence => ({
      citation,
      via,
      locator,
      direction,
      level: workOf(citation, citations).level,
      note,
      folder,
    })),
  );
  return {
    id,
    ...canonical(first),
    evidence,
    level: claimLevel(evidence),
    standing: claimStanding(evidence),
    ...supportingFamilies(evidence, (citation) => workOf(citation, citations).family),
    derivedBy: undefined,
    premises: [],
  };
}

function workOf(id: string, citations: ReadonlyMap<string, Citation>): Citation {
  const citation = citations.get(id);
  if (citation === undefined) throw new Error(`compileClaim: unknown work ${id}; check the data first`);
  return citation;
}

import type { Dataset } from '../data/dataset.ts';
import { formatProblem, type Problem, sortProblems } from '../data/problem.ts';
import type { Rule } from './rule.ts';
import { claimsNameACitation } from './rules/claims-name-a-citation.ts';
import { classicalTerms } from './rules/classical-terms.ts';
import { drawnOnTheBody } from './rules/drawn-on-the-body.ts';
import { drawsOnEarlierWorks } from './rules/draws-on-earlier-works.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateStatement } from './rules/duplicate-statement.ts';
import { elementCycles } from './rules/element-cycles.ts';
import { headingOnlyArranges } from './rules/heading-only-arranges.ts';
import { locatorInWords } from './rules/locator-in-words.ts';
import { namesInTexts } from './rules/names-in-texts.ts';
import { namesHaveSources } from './rules/names-have-sources.ts';
import { neededHomonym } from './rules/needed-homonym.ts';
import { noKindOfItself } from './rules/no-kind-of-itself.ts';
import { noOrphan } from './rules/no-orphan.ts';
import { oneFiveShuPoint } from './rules/one-five-shu-point.ts';
import { oneIdentifierOneWork } from './rules/one-identifier-one-work.ts';
import { oneMuAndShuPoint } from './rules/one-mu-and-shu-point.ts';
import { ownChannelRoles } from './rules/own-channel-roles.ts';
import { phaseFitsRole } from './rules/phase-fits-role.ts';
import { pointNumber } from './rules/point-number.ts';
import { includesOfAReview } from './rules/includes-of-a-review.ts';
import { outcomesOfAStudy } from './rules/outcomes-of-a-study.ts';
import { registrationSupportsNoSuccess } from './rules/registration-supports-no-success.ts';
import { registryNumber } from './rules/registry-number.ts';
import { relationJoins } from './rules/relation-joins.ts';
import { studyGivesLevel } from './rules/study-gives-level.ts';
import { underAHeading } from './rules/under-a-heading.ts';
import { uniqueName } from './rules/unique-name.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { verbOfAnAction } from './rules/verb-of-an-action.ts';
import { wellFormedId } from './rules/well-formed-id.ts';

/** Every rule of the check. A new rule is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [
  claimsNameACitation,
  classicalTerms,
  drawnOnTheBody,
  drawsOnEarlierWorks,
  duplicateId,
  duplicateStatement,
  elementCycles,
  headingOnlyArranges,
  locatorInWords,
  namesHaveSources,
  namesInTexts,
  neededHomonym,
  noKindOfItself,
  noOrphan,
  oneFiveShuPoint,
  oneIdentifierOneWork,
  oneMuAndShuPoint,
  ownChannelRoles,
  verbOfAnAction,
  phaseFitsRole,
  pointNumber,
  includesOfAReview,
  outcomesOfAStudy,
  registrationSupportsNoSuccess,
  registryNumber,
  relationJoins,
  studyGivesLevel,
  underAHeading,
  uniqueName,
  unknownReference,
  wellFormedId,
];

/** All problems of the data, in reading order; empty when it can be served. */
export function checkData(dataset: Dataset): Problem[] {
  const found = [...dataset.problems, ...RULES.flatMap((rule) => rule.check(dataset))];
  // A wrong subject with a list of objects gives one problem, not one for each object.
  return sortProblems([...new Map(found.map((problem) => [formatProblem(problem), problem])).values()]);
}

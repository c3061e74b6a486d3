import type { ClaimExamples } from '../claim-rule.ts';
import { ACTS_ON_EXAMPLES } from './acts-on.ts';
import { CONTRAINDICATED_AT_EXAMPLES, CONTRAINDICATED_IN_EXAMPLES } from './cautions.ts';
import { CORRESPONDS_TO_EXAMPLES } from './corresponds-to.ts';
import { CONTROLS_EXAMPLES, GENERATES_EXAMPLES } from './elements.ts';
import { FELT_IN_EXAMPLES } from './felt-in.ts';
import { INVOLVES_EXAMPLES } from './involves.ts';
import { KIND_OF_EXAMPLES } from './kind-of.ts';
import { LEADS_TO_EXAMPLES } from './leads-to.ts';
import { LOCATED_IN_EXAMPLES } from './located-in.ts';
import { MANIFESTS_AS_EXAMPLES } from './manifests-as.ts';
import { PAIRED_WITH_EXAMPLES } from './paired-with.ts';
import { PERTAINS_TO_EXAMPLES } from './pertains-to.ts';
import {
  CROSSING_POINT_OF_EXAMPLES,
  HAS_PHASE_EXAMPLES,
  POINT_OF_EXAMPLES,
  POINT_ROLE_EXAMPLES,
} from './points.ts';
import { STUDIED_FOR_EXAMPLES } from './studied-for.ts';
import { TRAVERSES_EXAMPLES } from './traverses.ts';
import { TREATS_EXAMPLES } from './treats.ts';
import { UPKEEP_AFTER_EXAMPLES } from './upkeep-after.ts';

/** What the rules of each relation read from texts, and what not. */
export const CLAIM_EXAMPLES: readonly ClaimExamples[] = [
  TREATS_EXAMPLES,
  STUDIED_FOR_EXAMPLES,
  MANIFESTS_AS_EXAMPLES,
  LEADS_TO_EXAMPLES,
  FELT_IN_EXAMPLES,
  INVOLVES_EXAMPLES,
  TRAVERSES_EXAMPLES,
  LOCATED_IN_EXAMPLES,
  POINT_OF_EXAMPLES,
  POINT_ROLE_EXAMPLES,
  CROSSING_POINT_OF_EXAMPLES,
  HAS_PHASE_EXAMPLES,
  PERTAINS_TO_EXAMPLES,
  CORRESPONDS_TO_EXAMPLES,
  GENERATES_EXAMPLES,
  CONTROLS_EXAMPLES,
  PAIRED_WITH_EXAMPLES,
  KIND_OF_EXAMPLES,
  CONTRAINDICATED_IN_EXAMPLES,
  CONTRAINDICATED_AT_EXAMPLES,
  UPKEEP_AFTER_EXAMPLES,
  ACTS_ON_EXAMPLES,
];

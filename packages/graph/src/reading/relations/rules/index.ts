import type { ClaimRule } from '../claim-rule.ts';
import { ACTS_ON } from './acts-on.ts';
import { CONTRAINDICATED_AT, CONTRAINDICATED_IN } from './cautions.ts';
import { CORRESPONDS_TO } from './corresponds-to.ts';
import { CONTROLS, GENERATES } from './elements.ts';
import { FELT_IN } from './felt-in.ts';
import { INVOLVES } from './involves.ts';
import { KIND_OF } from './kind-of.ts';
import { BRINGS_WITH_IT, LEADS_TO } from './leads-to.ts';
import { LOCATED_IN } from './located-in.ts';
import { MANIFESTS_AS } from './manifests-as.ts';
import { PAIRED_WITH } from './paired-with.ts';
import { PERTAINS_TO } from './pertains-to.ts';
import { CROSSING_POINT_OF, HAS_PHASE, POINT_OF, POINT_ROLES } from './points.ts';
import { STUDIED_FOR } from './studied-for.ts';
import { TRAVERSES } from './traverses.ts';
import { POINTS_TREAT, TREATMENT_OF_TOPIC, TREATS } from './treats.ts';
import { UPKEEP_AFTER } from './upkeep-after.ts';

/** The rules for all relations that texts are read for. */
export const CLAIM_RULES: readonly ClaimRule[] = [
  TREATS,
  POINTS_TREAT,
  TREATMENT_OF_TOPIC,
  STUDIED_FOR,
  MANIFESTS_AS,
  LEADS_TO,
  BRINGS_WITH_IT,
  FELT_IN,
  INVOLVES,
  TRAVERSES,
  LOCATED_IN,
  POINT_OF,
  ...POINT_ROLES,
  CROSSING_POINT_OF,
  HAS_PHASE,
  PERTAINS_TO,
  CORRESPONDS_TO,
  GENERATES,
  CONTROLS,
  PAIRED_WITH,
  KIND_OF,
  CONTRAINDICATED_IN,
  CONTRAINDICATED_AT,
  UPKEEP_AFTER,
  ACTS_ON,
];

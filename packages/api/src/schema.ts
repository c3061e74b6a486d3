import { builder } from './fields/builder.ts';
import './types/entity.ts';
import './types/element.ts';
import './types/organ.ts';
import './types/channel.ts';
import './types/acupoint.ts';
import './types/symptom.ts';
import './types/quality.ts';
import './types/other-entities.ts';
import './types/claim.ts';
import './types/citation.ts';
import './types/studied-work.ts';
import './queries/entities.ts';
import './queries/nodes.ts';
import './queries/claims.ts';
import './queries/citations.ts';
import './queries/studies.ts';
import './queries/search.ts';
import './queries/question.ts';
import './queries/neighborhood.ts';
import './queries/traverse.ts';
import './queries/paths.ts';
import './queries/reading.ts';
import './queries/audit.ts';
import './queries/dataset.ts';

/** The executable schema. */
export const schema = builder.toSchema();

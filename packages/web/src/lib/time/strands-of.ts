import { inSentence } from '../trace/phrases.ts';
import type { DatedWork, Strand } from './strand.ts';
import type { DatedSaying, Timeline } from './timeline.graphql.ts';
import { nameInSentence, nameOnLine } from './work-name.ts';

/** The strands of a line of time, as the API has them. */
export function strandsOf({ strands }: Timeline): Strand[] {
  return strands.map(({ origin, repeats, entity, match }) => ({
    origin: workOf(origin),
    repeats: repeats.map(workOf),
    of: match === 'EXACT' ? null : inSentence(entity.label),
  }));
}

function workOf({ citation, year, yearTo, saidAs }: DatedSaying): DatedWork {
  const { id, level } = citation;
  return {
    id,
    name: nameOnLine(citation),
    inSentence: nameInSentence(citation),
    year,
    yearTo,
    saidAs,
    isUncited: level === 'UNCITED',
  };
}

import { localId } from '../../text/label.ts';
import type { ImportRun } from '../import-run.ts';
import type { NewStatement } from '../new-data.ts';
import { TEXTBOOK } from './indications.ts';

type Triple = Pick<NewStatement, 'subject' | 'relation' | 'object'>;

/** What forbids something in the textbook's words about needling a point, which TARA quotes. */
const CAUTIONS: readonly (readonly [RegExp, (point: string) => Triple])[] = [
  [/contraindicated in pregnant women/i, inCondition('symptom:pregnancy')],
  [/prohibited in infants with metopism/i, inCondition('symptom:open-fontanelle')],
  [/moxibustion is forbidden/i, atPoint('remedy:moxibustion')],
  [/(?<!deep )puncture is prohibited/i, atPoint('remedy:acupuncture')],
  [
    /deep puncture is not advisable|nor deep puncture is advisable|not advisable to puncture deeply|never puncture deeply/i,
    atPoint('remedy:deep-needling'),
  ],
];

/**
 * Adds what the textbook forbids at a point, from the text on how to needle it. Nothing else of that text is taken: depths and
 * directions are advice, and an artery that a needle is to keep clear of forbids nothing.
 */
export function stateCautions(run: ImportRun, point: string, method: string): void {
  for (const [words, tripleOf] of CAUTIONS) {
    if (!words.test(method)) continue;
    const triple = tripleOf(point);
    if (![triple.subject, triple.object].every((id) => run.has(id)))
      run.leaveOut(
        'a caution about something that the data does not have',
        `${triple.subject} ${triple.relation} ${triple.object}`,
      );
    else
      run.addStatement({
        ...triple,
        citation: TEXTBOOK,
        via: `citation:${run.source}`,
        locator: `${localId(point)}, method`,
      });
  }
}

function inCondition(symptom: string): (point: string) => Triple {
  return (point) => ({ subject: point, relation: 'contraindicated-in', object: symptom });
}

function atPoint(remedy: string): (point: string) => Triple {
  return (point) => ({ subject: remedy, relation: 'contraindicated-at', object: point });
}

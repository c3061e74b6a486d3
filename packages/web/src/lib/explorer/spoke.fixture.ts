import type { SpokeClaim } from './spoke.ts';

/** A claim for tests: `subject` is said to treat `object`; by default it is traditional and one work makes it. */
export function treatsClaim(subject: string, object: string, more: Partial<SpokeClaim> = {}): SpokeClaim {
  return {
    id: `${subject}~treats~${object}`,
    subject,
    relation: 'treats',
    object,
    level: 'traditional',
    standing: 'supported',
    derived: false,
    againstSham: false,
    works: 1,
    found: [],
    sentence: `${subject} is said to treat ${object}`,
    ends: [
      { id: subject, label: subject },
      { id: object, label: object },
    ],
    ...more,
  };
}

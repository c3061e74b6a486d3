import type { Outcome, StudiesFound, StudyResult } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { ComparatorEnum, EvidenceLevelEnum, OutcomeResultEnum } from '../fields/enums.ts';

export const OutcomeRef = builder.objectRef<Outcome>('Outcome').implement({
  description:
    'What came out of one comparison of a study, or of the studies that a review pools. It is what the work reports of ' +
    'those who took part, and not whether a treatment works.',
  fields: (t) => ({
    against: t.expose('against', {
      type: ComparatorEnum,
      description: 'What the treatment was compared with.',
    }),
    comparator: t.exposeString('comparator', {
      nullable: true,
      description: 'The same in words of our own: which drug, which kind of sham.',
    }),
    measure: t.exposeString('measure', {
      nullable: true,
      description: 'What was measured: pain, function, days with headache.',
    }),
    at: t.exposeString('at', { nullable: true, description: 'When: after four weeks, at the end.' }),
    result: t.expose('result', { type: OutcomeResultEnum, description: 'Who did better.' }),
    figure: t.exposeString('figure', { nullable: true, description: 'The figure as the work prints it.' }),
    participants: t.exposeInt('participants', {
      nullable: true,
      description: 'How many people were in the comparison.',
    }),
    trials: t.exposeInt('trials', { nullable: true, description: 'How many trials a review pools for it.' }),
    certainty: t.exposeString('certainty', {
      nullable: true,
      description: 'How certain the review itself calls it.',
    }),
    locator: t.exposeString('locator', { description: 'The place in the work where it stands.' }),
  }),
});

const StudyResultRef = builder.objectRef<StudyResult>('StudyResult').implement({
  description: 'How one comparison of a study came out, of all that it measured.',
  fields: (t) => ({
    against: t.expose('against', {
      type: ComparatorEnum,
      description: 'What the treatment was compared with.',
    }),
    result: t.expose('result', {
      type: OutcomeResultEnum,
      description: 'Who did better; MIXED when that differs by what was measured, or by when.',
    }),
  }),
});

export const StudiesFoundRef = builder.objectRef<StudiesFound>('StudiesFound').implement({
  description:
    'Studies of one level that report the same. They are counted, and neither weighed nor pooled: one that finds a ' +
    'difference does not cancel one that finds none. A review is of another level than the trials that it pools: do not add them.',
  fields: (t) => ({
    level: t.expose('level', { type: EvidenceLevelEnum, description: 'The level of these studies.' }),
    studies: t.exposeInt('studies', {
      description: 'How many studies; works of one family, such as two papers of one trial, count as one.',
    }),
    participants: t.exposeInt('participants', {
      nullable: true,
      description: 'How many people took part in them together; null when one does not say.',
    }),
    results: t.field({
      type: [StudyResultRef],
      description:
        'What each of them reports: one result for each thing it compares with, sham first. Empty where no comparison is ' +
        'recorded, as of a registered trial.',
      resolve: ({ results }) => [...results],
    }),
  }),
});

/** The description of a field `found`. */
export const FOUND_DESCRIPTION =
  'What studies found, those that report the same together: strongest first, and of one level those that report anything ' +
  'first. It is of what was tried, mostly several points at once.';

import type { Outcome } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { ComparatorEnum, OutcomeResultEnum } from '../fields/enums.ts';

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

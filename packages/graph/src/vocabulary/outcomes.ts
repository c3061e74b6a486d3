/** What a study compares a treatment with. */
export const COMPARATORS = ['sham', 'no-treatment', 'usual-care', 'other-treatment', 'other-points'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Who did better in a comparison. The order is that in which readers see them. */
export const OUTCOME_RESULTS = ['better', 'no-difference', 'worse', 'mixed', 'not-reported'] as const;
export type OutcomeResult = (typeof OUTCOME_RESULTS)[number];

export const COMPARATOR_MEANING: Readonly<Record<Comparator, string>> = {
  sham: 'A treatment that looks the same: needles that do not pierce the skin, needles beside the points, a device that is off.',
  'no-treatment': 'No treatment, or waiting for it.',
  'usual-care': 'What people with the complaint usually get, or the same care without the treatment.',
  'other-treatment': 'Another treatment: a drug, exercise, another way of needling.',
  'other-points': 'The same treatment at other points.',
};

export const RESULT_MEANING: Readonly<Record<OutcomeResult, string>> = {
  better: 'Those who were treated did better.',
  'no-difference': 'No difference was found.',
  worse: 'Those who were treated did worse.',
  mixed: 'Better in one respect or at one time, and not in another.',
  'not-reported': 'The work makes the comparison and does not say how it came out.',
};

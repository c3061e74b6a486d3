import type { Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

/**
 * The registries whose numbers occur in the data, and how each writes them. Numbers of other registries are not
 * checked.
 */
const REGISTRIES = [
  { name: 'ClinicalTrials.gov', begins: /^nct/i, form: /^NCT\d{8}$/, meant: 'NCT and eight digits' },
  {
    name: 'the Chinese registry',
    begins: /^chictr/i,
    form: /^ChiCTR\d{8,10}$/,
    meant: 'ChiCTR and up to ten digits',
  },
  { name: 'PROSPERO', begins: /^crd/i, form: /^CRD42\d{9,12}$/, meant: 'CRD42 and at least nine digits' },
];

export const registryNumber: Rule = {
  name: 'registry-number',
  description: 'A registration number of a known registry is written as that registry writes it.',
  check(dataset) {
    return dataset.citations.flatMap((citation): Problem[] => {
      const number = citation.fields.registry ?? '';
      const registry = REGISTRIES.find(({ begins }) => begins.test(number));
      if (registry === undefined || registry.form.test(number)) return [];
      return [
        {
          ...citation.at(['registry']),
          rule: 'registry-number',
          message: `\`${number}\` is no number of ${registry.name}`,
          tip: `It is written ${registry.meant}.`,
        },
      ];
    });
  },
};

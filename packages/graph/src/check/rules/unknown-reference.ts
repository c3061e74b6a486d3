import { closest } from 'fastest-levenshtein';
import type { Dataset } from '../../data/dataset.ts';
import type { Place, Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

export const unknownReference: Rule = {
  name: 'unknown-reference',
  description: 'Every id that a record names is the id of a record.',
  check(dataset) {
    const entities = new Set(dataset.entities.map((entity) => entity.id));
    const works = new Set(dataset.citations.map((citation) => citation.id));
    return references(dataset).flatMap(({ id, place }): Problem[] => {
      const known = id.startsWith('citation:') ? works : entities;
      if (known.has(id) || dataset.brokenIds.has(id)) return [];
      const tip =
        known.size === 0 ? 'No record of this kind was read.' : `Nearest: ${closest(id, [...known])}.`;
      return [{ ...place, rule: 'unknown-reference', message: `\`${id}\` is the id of no record`, tip }];
    });
  },
};

function references(dataset: Dataset): { id: string; place: Place }[] {
  return [
    ...dataset.statements.flatMap((statement) => [
      { id: statement.subject, place: statement.subjectPlace },
      { id: statement.object, place: statement.objectPlace },
    ]),
    ...dataset.claimsFiles.flatMap((file) =>
      file.via === undefined ? [] : [{ id: file.via, place: file.viaPlace }],
    ),
    ...dataset.entities.flatMap((entity) =>
      Object.keys(entity.fields.sources ?? {}).map((key) => ({
        id: `citation:${key}`,
        place: entity.at(['sources', key]),
      })),
    ),
    ...dataset.citations.flatMap((citation) =>
      (citation.fields.cites ?? []).map((key, index) => ({
        id: `citation:${key}`,
        place: citation.at(['cites', index]),
      })),
    ),
  ];
}

import { word } from '#lib/level/level.ts';
import { signCharacter } from '#lib/outcome/outcome-words.ts';
import type { Flat } from '#lib/workbench/flatten.ts';
import type { Studied } from './studies.graphql.ts';
import { inData } from '#lib/graphql/enum-names.ts';

const COLUMNS = [
  'source',
  'name',
  'title',
  'year',
  'doi',
  'pmid',
  'registration',
  'design',
  'level',
  'participants',
  'tried',
  'for',
  'against',
  'comparator',
  'measure',
  'at',
  'sign',
  'result',
  'figure',
  'participants_compared',
  'trials',
  'certainty',
  'locator',
  'limitations',
  'source_link',
];

/** Studies as a table: a row for each comparison, and one for a study that reports none. `link`: the page of a source. */
export function studiesTable(rows: readonly Studied[], link: (id: string) => string): Flat {
  return {
    columns: COLUMNS,
    rows: rows.flatMap(({ citation, treatments, symptoms }) => {
      const { id, shortName, title, year, doi, pmid, registry, study, level, facts } = citation;
      const before = [
        id.replace('citation:', ''),
        shortName,
        title,
        year,
        doi,
        pmid,
        registry,
        study && inData(study.design),
        word(level),
        facts?.participants ?? null,
        treatments.map(({ label }) => label).join(' | '),
        symptoms.map(({ label }) => label).join(' | '),
      ];
      const after = [facts?.limitations ?? null, link(id)];
      const outcomes = facts?.outcomes ?? [];
      if (outcomes.length === 0) {
        const none = [
          null,
          facts?.comparator ?? null,
          null,
          null,
          signCharacter('NOT_REPORTED'),
          'not-reported',
        ];
        return [[...before, ...none, ...Array.from({ length: 5 }, () => null), ...after]];
      }
      return outcomes.map((outcome) => [
        ...before,
        inData(outcome.against),
        outcome.comparator,
        outcome.measure,
        outcome.at,
        signCharacter(outcome.result),
        inData(outcome.result),
        outcome.figure,
        outcome.participants,
        outcome.trials,
        outcome.certainty,
        outcome.locator,
        ...after,
      ]);
    }),
  };
}

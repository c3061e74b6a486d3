import { badUserInput } from '../fields/bad-user-input.ts';
import { builder } from '../fields/builder.ts';
import { connection } from '../fields/connection.ts';
import { ComparatorEnum, OutcomeResultEnum, StudyDesignEnum, StudySortEnum } from '../fields/enums.ts';
import { when, whenAll } from '../fields/maybe-async.ts';
import { resolveKnownId } from '../fields/resolve-id.ts';
import { STUDY_ARGUMENTS, studyConditions } from '../fields/study-conditions.ts';
import { StudiedWorkConnectionRef, type StudiedWorks } from '../types/studied-work.ts';

const StudyFilter = builder.inputType('StudyFilter', {
  description:
    'A filter of studies. A study must meet all given conditions; a condition that is missing or null has no effect.',
  fields: (t) => ({
    design: t.field({ type: [StudyDesignEnum], description: STUDY_ARGUMENTS.design }),
    result: t.field({ type: [OutcomeResultEnum], description: STUDY_ARGUMENTS.result }),
    against: t.field({ type: [ComparatorEnum], description: STUDY_ARGUMENTS.against }),
    yearFrom: t.int({ description: STUDY_ARGUMENTS.yearFrom }),
    yearTo: t.int({ description: STUDY_ARGUMENTS.yearTo }),
  }),
});

builder.queryFields((t) => ({
  studies: t.field({
    type: StudiedWorkConnectionRef,
    description:
      'The works that studied a treatment of a symptom or of a narrower one, with what each tried: registered trials, ' +
      'observations, randomized trials, reviews. Give the symptom, the treatment, or both. Works that belong together, such as ' +
      'two papers of one trial, stand together.',
    args: {
      symptom: t.arg.id({ description: 'What for: the id or name of a symptom.' }),
      treatment: t.arg.id({
        description: 'What was tried: the id, code or name of a point or a remedy.',
      }),
      filter: t.arg({ type: StudyFilter, description: 'Which studies; all without it.' }),
      sort: t.arg({ type: StudySortEnum, defaultValue: 'level', description: 'Their order.' }),
      reverse: t.arg.boolean({ defaultValue: false, description: 'The other way round.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many at most, 0 to 500.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: (_, { symptom, treatment, filter, sort, reverse, ...bounds }, { reader }) => {
      if (symptom == null && treatment == null)
        throw badUserInput('symptom', 'give a symptom, a treatment or both: `studies(symptom: "sciatica")`');
      const named = (argument: string, text: string | number | null | undefined) =>
        text == null ? undefined : resolveKnownId(reader, argument, String(text));
      return when(whenAll([named('symptom', symptom), named('treatment', treatment)]), ([of, by]) => {
        const asked = {
          symptom: of,
          treatment: by,
          ...studyConditions(filter ?? {}),
          sort: sort ?? undefined,
          reverse: reverse ?? undefined,
        };
        return when(reader.studies(asked), (list) =>
          when(connection(list.page, bounds), (page): StudiedWorks => ({ ...page, list })),
        );
      });
    },
  }),
}));

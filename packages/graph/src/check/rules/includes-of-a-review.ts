import type { CitationRecord } from '../../data/dataset.ts';
import type { CitationFields } from '../../data/schema.ts';
import { yearOf } from '../../data/year-of.ts';
import { DESIGN_LEVEL } from '../../vocabulary/levels.ts';
import type { Rule } from '../rule.ts';

const NAME = 'includes-of-a-review';

export const includesOfAReview: Rule = {
  name: NAME,
  description:
    'What a work includes are studies that it pools: it is a review, says where its list was read, and is no older than they are.',
  check(dataset) {
    const byId = new Map(dataset.citations.map((record) => [record.id, record]));
    return dataset.citations.flatMap((review) => {
      const { id, fields, at } = review;
      if (fields.includes === undefined) return [];
      if (levelOf(fields) !== 'synthesized')
        return [
          {
            ...at(['includes']),
            rule: NAME,
            message: `\`${id}\` is no systematic review and no meta-analysis, so it pools no studies`,
            tip: 'What another work lists as its references is `cites`.',
          },
        ];
      const unread =
        fields['includes-basis'] === undefined
          ? [
              {
                ...at(['includes']),
                rule: NAME,
                message: `\`${id}\` includes studies, and nothing says where its list was read`,
                tip: 'Name the place in `includes-basis`: "table 1".',
              },
            ]
          : [];
      return [...unread, ...fields.includes.flatMap((key, index) => problemsOf(review, byId, key, index))];
    });
  },
};

function problemsOf(
  { id, fields, at }: CitationRecord,
  byId: ReadonlyMap<string, CitationRecord>,
  key: string,
  index: number,
) {
  const included = byId.get(`citation:${key}`)?.fields;
  if (included === undefined) return [];
  const place = { ...at(['includes', index]), rule: NAME };
  const level = levelOf(included);
  if (level !== 'observational' && level !== 'randomized')
    return [{ ...place, message: `\`${key}\` is no study with results, so \`${id}\` cannot pool it` }];
  const [of, printed] = [yearOf(included), yearOf(fields)];
  return of !== undefined && printed !== undefined && of > printed
    ? [{ ...place, message: `\`${key}\` is of ${of}, and \`${id}\`, which is to pool it, of ${printed}` }]
    : [];
}

function levelOf({ study }: CitationFields) {
  return study && DESIGN_LEVEL[study.design];
}

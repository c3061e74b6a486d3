import { asList } from '../../data/dataset.ts';
import type { Rule } from '../rule.ts';

/** A file name: `clinicaltrial.csv`, `sets/mtc.js`. A code like `SF57` or a chapter like `III.6` is not one. */
const FILE_NAME = /[\w-]+\.(?:csv|tsv|json|jsonl|js|ts|py|ya?ml|xlsx?|ods|txt|xml|sql|html?)\b/i;

/** The name of a file in a locator; undefined when it has none. */
export function fileNamedIn(locator: string): string | undefined {
  return FILE_NAME.exec(locator)?.[0];
}

const TIP =
  'Say in words what stands there (“table of indications, BL1”); the name of the file belongs into `seen`.';

export const locatorInWords: Rule = {
  name: 'locator-in-words',
  description: 'A locator tells a reader what place in the work it is, not the name of a file.',
  check(dataset) {
    const claims = dataset.statements.map(({ locator, objectPlace }) => ({
      text: locator,
      place: objectPlace,
    }));
    const names = dataset.entities.flatMap((entity) =>
      Object.entries(entity.fields.sources ?? {}).flatMap(([work, places]) =>
        asList(places).map((text) => ({ text, place: entity.at(['sources', work]) })),
      ),
    );
    return [...claims, ...names].flatMap(({ text, place }) => {
      const file = fileNamedIn(text);
      if (file === undefined) return [];
      const message = `the locator “${text}” names a file, \`${file}\`, which says nothing to a reader`;
      return [{ ...place, rule: 'locator-in-words', message, tip: TIP }];
    });
  },
};

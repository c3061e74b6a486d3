import { verifyClassics } from '../../importing/classics/verify-classics.ts';
import { align } from '../../text/align.ts';
import { type Command, WrongCallError } from '../command.ts';
import { readFolders } from '../read-folders.ts';

export const verify: Command = {
  name: 'verify',
  usage: [
    [
      'kg verify DIR [FOLDER…]',
      'find the terms of old books (`said-as`) again in their texts in DIR; exit 1 when one is not there',
    ],
  ],
  run([texts, ...folders], context) {
    if (texts === undefined) throw new WrongCallError('give the folder with the texts');
    const works = verifyClassics(readFolders(folders, context), texts);
    for (const { work, file, missing } of works)
      for (const { statement, why } of missing) {
        const { subject, relation, object, saidAs = '', locator, objectPlace } = statement;
        context.print(
          `${objectPlace.file}:${objectPlace.line} ${subject} ${relation} ${object}: ${saidAs}, ${work}, ${locator} (${file}): ${why}`,
        );
      }
    const asked = works.filter(({ trouble }) => trouble === undefined);
    const terms = asked.reduce((sum, work) => sum + work.terms, 0);
    const missing = asked.reduce((sum, work) => sum + work.missing.length, 0);
    const table = [
      ['work', 'file', 'terms', 'found', 'share'],
      ...asked.map((work) => [
        work.work,
        work.file,
        work.terms,
        work.terms - work.missing.length,
        share(work.terms, work.missing.length),
      ]),
      ['all', '', terms, terms - missing, share(terms, missing)],
    ];
    context.print(align(table).join('\n'));
    for (const { work, file, trouble, terms: count } of works)
      if (trouble !== undefined)
        context.printError(`kg verify: ${work}, ${count} terms, ${file}: ${trouble}`);
    return missing > 0 || asked.length < works.length ? 1 : 0;
  },
};

/** Rounded down, so that 100 % is all of them. */
function share(terms: number, missing: number): string {
  return terms === 0 ? '-' : `${(Math.floor((1000 * (terms - missing)) / terms) / 10).toFixed(1)} %`;
}

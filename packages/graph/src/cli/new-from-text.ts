import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isWellFormedId } from '../check/rules/well-formed-id.ts';
import { checkData } from '../check/check-data.ts';
import { formatProblem } from '../data/problem.ts';
import { writeNew } from '../files/write-whole.ts';
import { compileSnapshot } from '../load/compile-snapshot.ts';
import { describeWork, itemFields, ownFolder, type OwnWork } from '../reading/take-away/index.ts';
import { localId } from '../text/label.ts';
import type { OpenedText } from '../reading/open/opened-text.ts';
import { type CommandContext, WrongCallError } from './command.ts';
import { displayPath } from './display-path.ts';
import { keptOf } from './kept-of-reading.ts';
import { readFolders, usualFolders } from './read-folders.ts';
import { openTextFile, type ReadFile, readWith } from './read-text-file.ts';

interface FromText {
  readonly path: string;
  /** The local id of its work; undefined for one made of its title. */
  readonly id: string | undefined;
  readonly folder: string | undefined;
}

/**
 * Begins an own source with what is read of a text: the record of the work, unless it is here already, and its claims, each
 * below its sentence. They are a draft: `kg check` passes it, and only a person knows whether the text says so. Without a folder
 * the claims are printed. Resolves with the exit code.
 */
export async function newFromText({ path, id, folder }: FromText, context: CommandContext): Promise<number> {
  if (id !== undefined && !isWellFormedId(`citation:${id}`))
    throw new WrongCallError(
      `\`${id}\` is no well-formed id: lower case words joined by hyphens, like low-back-pain or qin-z-2015-review`,
    );
  const text = await openTextFile(path, context);
  const own = folder === undefined ? undefined : resolve(context.cwd, folder);
  const usual = usualFolders(context).filter((known) => known !== own);
  const dataset = readFolders([...usual, ...(own !== undefined && isThere(own) ? [own] : [])], context);
  const problems = checkData(dataset);
  for (const problem of problems) context.printError(formatProblem(problem));
  if (problems.length > 0) {
    context.printError('kg new: a text is read with data that has no problems');
    return 1;
  }
  const read = await readWith(text, compileSnapshot(dataset));
  const work = workOf(read, id);
  const kept = keptOf(read.reading, { perhaps: false });
  if (kept.length === 0) {
    context.printError(
      `kg new: nothing was found in ${path} that it surely claims; \`kg read ${path} --perhaps\` shows weaker readings`,
    );
    return 1;
  }
  const files = ownFolder(work, kept, read.reading, { quotes: true });
  if (own === undefined) {
    for (const file of files.values()) context.print(file.trimEnd());
    return 0;
  }
  write(files, own, context);
  const check = ['kg check', ...[...usual, own].map((each) => displayPath(each, context.cwd))].join(' ');
  context.print(
    `${kept.length} claims of ${work.id} are a draft. Above each stands its sentence: take out what the text does not say. Then \`${check}\`.`,
  );
  return 0;
}

function workOf({ opened, reading, index }: ReadFile, id: string | undefined): OwnWork {
  const item = { type: typeOf(opened), title: reading.title ?? '', URL: opened.url ?? '' };
  const described = describeWork({ item }, index);
  if (id === undefined) {
    const same = index.works.find(({ title }) => title === described.item?.title);
    if (same === undefined) return described;
    const known = localId(same.id);
    throw new WrongCallError(
      `\`${known}\` has this title already: name it, as in \`kg new claims ${known} --from …\`, or give another id`,
    );
  }
  const isKnown = index.works.some((work) => work.id === `citation:${id}`);
  return { ...described, id, item: isKnown ? undefined : itemFields(item) };
}

function typeOf({ kind, url }: OpenedText): string {
  return kind === 'html' || url !== undefined ? 'webpage' : 'document';
}

/** Writes all of the files, or none when one of them is there already. */
function write(files: ReadonlyMap<string, string>, folder: string, { cwd, print }: CommandContext): void {
  const paths = [...files].map(([name, text]) => ({ path: join(folder, name), text }));
  const known = paths.find(({ path }) => statSync(path, { throwIfNoEntry: false }) !== undefined);
  if (known !== undefined)
    throw new WrongCallError(`${displayPath(known.path, cwd)} is there already, and nothing was written`);
  for (const { path, text } of paths) {
    writeNew(path, text, displayPath(path, cwd));
    print(`${displayPath(path, cwd)} is written.`);
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

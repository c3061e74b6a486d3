import { closest } from 'fastest-levenshtein';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import type { Dataset } from '../../data/dataset.ts';
import { recordFile, type RecordKind } from '../../data/record-files.ts';
import { writeNew } from '../../files/write-whole.ts';
import { localId } from '../../text/label.ts';
import { type Command, type CommandContext, WrongCallError } from '../command.ts';
import { readFolders, usualFolders } from '../read-folders.ts';
import { citationSkeleton, claimsSkeleton, symptomSkeleton } from '../skeletons.ts';
import { displayPath } from '../display-path.ts';
import { newFromText } from '../new-from-text.ts';

export const newRecord: Command = {
  name: 'new',
  usage: [
    ['kg new citation ID [--in FOLDER]', 'a work to fill in, for a file of citations/'],
    ['kg new symptom ID [--in FOLDER]', 'a symptom to fill in, for a file of symptoms/'],
    ['kg new claims CITATION [--in FOLDER]', 'a file to fill in, for claims/CITATION.yaml'],
    [
      'kg new claims [CITATION] --from FILE [--in FOLDER]',
      'the same with what is read of a text, each claim below its sentence, and a record of the work',
    ],
  ],
  run(args, context) {
    const { positionals, folder, from } = parsed(args);
    const [what, id, ...more] = positionals;
    if (from !== undefined) {
      if (what !== 'claims' || more.length > 0)
        throw new WrongCallError('`--from` begins claims of one work');
      return newFromText({ path: from, id, folder }, context);
    }
    if (id === undefined || more.length > 0) throw new WrongCallError('give one kind and one id');
    const kind = kindOfRecord(what);
    if (folder === undefined) {
      refuse(kind, id, readFolders([], context));
      context.print(SKELETONS[kind](id));
    } else {
      write(kind, id, resolve(context.cwd, folder), context);
    }
    return 0;
  },
};

const SKELETONS = {
  citation: citationSkeleton,
  symptom: symptomSkeleton,
  claims: claimsSkeleton,
} as const satisfies Record<RecordKind, (id: string) => string>;

function kindOfRecord(what: string | undefined): RecordKind {
  if (what === 'citation' || what === 'symptom' || what === 'claims') return what;
  throw new WrongCallError(`there is no \`${what}\` to begin; there are citation, symptom and claims`);
}

/** Writes a record into a folder, which is created when it is not there. Never overwrites a file. */
function write(kind: RecordKind, id: string, folder: string, context: CommandContext): void {
  const { cwd, print } = context;
  const isThere = isFolder(folder, cwd);
  const usual = usualFolders(context).filter((known) => known !== folder);
  const known = readFolders([...usual, ...(isThere ? [folder] : [])], context);
  const path = join(folder, recordFile(kind, id));
  const own: OwnFolder = { path: displayPath(folder, cwd), name: isThere ? known.folders.at(-1) : undefined };
  refuse(kind, id, known, own);
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) {
    throw new WrongCallError(`${displayPath(path, cwd)} is there already, and nothing was written`);
  }
  writeNew(path, `${SKELETONS[kind](id)}\n`, displayPath(path, cwd));

  const check = ['kg check', ...[...usual, folder].map((each) => displayPath(each, cwd))].join(' ');
  print(`${displayPath(path, cwd)} is written. Fill in the empty fields; \`${check}\` says what is missing.`);
  if (kind === 'citation') print(`Then what the work says: \`kg new claims ${id} --in ${own.path}\`.`);
}

function isFolder(path: string, cwd: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (!found.isDirectory()) throw new WrongCallError(`${displayPath(path, cwd)} is no folder`);
  return true;
}

/** The folder that a record is written to. */
interface OwnFolder {
  readonly path: string;
  /** Its name in the data that was read; undefined when it is not there yet. */
  readonly name: string | undefined;
}

/** Throws when a record cannot be started. With `own`, another folder may already have claims of the work. */
function refuse(kind: RecordKind, id: string, known: Dataset, own?: OwnFolder): void {
  refuseMalformed(id, kind);
  if (kind === 'claims') refuseClaims(`citation:${id}`, known, own);
  else refuseRecorded(`${kind}:${id}`, known);
}

function refuseMalformed(id: string, kind: RecordKind): void {
  if (isWellFormedId(`${kind === 'symptom' ? 'symptom' : 'citation'}:${id}`)) return;
  throw new WrongCallError(
    `\`${id}\` is no well-formed id: lower case words joined by hyphens, like low-back-pain or qin-z-2015-review`,
  );
}

function refuseRecorded(id: string, { entities, citations, brokenIds }: Dataset): void {
  const record = [...entities, ...citations].find((known) => known.id === id);
  const place = record?.at([]);
  const where = place === undefined ? '' : ` at ${place.file}:${place.line}`;
  if (record !== undefined || brokenIds.has(id)) {
    throw new WrongCallError(`\`${id}\` is recorded already${where}`);
  }
}

function refuseClaims(
  work: string,
  { citations, claimsFiles, brokenIds }: Dataset,
  own: OwnFolder | undefined,
): void {
  const works = citations.map(({ id }) => id);
  if (!works.includes(work) && !brokenIds.has(work)) {
    const nearest = works.length === 0 ? '' : `; nearest: ${closest(work, works)}`;
    const begin = `kg new citation ${localId(work)}${own === undefined ? '' : ` --in ${own.path}`}`;
    throw new WrongCallError(`no work \`${work}\` is recorded: begin with \`${begin}\`${nearest}`);
  }
  const file = claimsFiles.find(
    ({ citation, folder }) => citation === work && (own === undefined || folder === own.name),
  );
  if (file !== undefined) {
    throw new WrongCallError(`the claims of \`${work}\` are recorded already: add to ${file.place.file}`);
  }
}

function parsed(args: readonly string[]): {
  positionals: string[];
  folder: string | undefined;
  from: string | undefined;
} {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { in: { type: 'string' }, from: { type: 'string' } },
      allowPositionals: true,
    });
    if (values.in === '') throw new Error('say which folder, with `--in FOLDER`');
    if (values.from === '') throw new Error('say which text, with `--from FILE`');
    return { positionals, folder: values.in, from: values.from };
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

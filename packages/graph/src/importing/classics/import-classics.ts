import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classicalDictionary } from '../../data/classical-dictionary.ts';
import type { Dataset, StatementRecord } from '../../data/dataset.ts';
import { ImportError } from '../import-error.ts';
import { ImportRun } from '../import-run.ts';
import type { Imported } from '../import-tables.ts';
import { KnownData } from '../known-data.ts';
import type { NewData, NewStatement } from '../new-data.ts';
import type { BookReader, Said } from './book.ts';
import { channelsIn } from './channels.ts';
import { readClassicText } from './classic-text.ts';
import { cutPhrases } from './cut-phrases.ts';
import { channelOf, PointNames, type PointReading } from './point-names.ts';
import { type Dictionary, Terms } from './terms.ts';
import { withoutMachineWords } from './machine-words.ts';

/** The name of the files that the import writes beside those of curators: indications-GB.yaml. */
const WRITTEN = /[/\\](?:indications|cautions|crossings)-[A-Z]+\.yaml$/;

/** What stands for a book in the table, for what it says that is no indication. */
const OTHER = ', other than indications';

/**
 * Reads the books in a folder against the data. Every phrase of an indication gets a fate for each point that it is
 * said of. What an earlier run wrote does not count as known, since it is written again; what curators wrote does.
 */
export function importClassics(books: readonly BookReader[], folder: string, data: Dataset): Imported {
  const known = { ...data, statements: data.statements.filter((statement) => !isWritten(statement)) };
  const run = new ImportRun('classics', new KnownData(known), new Map());
  const names = new PointNames(run.known);
  const terms = new Terms(ofComplaints(classicalDictionary(data)));
  const files = textsIn(folder);
  const read = books.filter(({ file }) => files.includes(file));
  for (const book of read) readBook(book, folder, { run, names, terms });
  for (const { file } of books.filter((book) => !read.includes(book)))
    refuseFile(run, file, 'the text of a book that this import reads is not there');
  for (const file of files.filter((name) => !books.some((book) => book.file === name)))
    refuseFile(run, file, 'a text that this import has no reader for');
  sortStatements(run.added);
  return {
    added: run.added,
    counts: run.tally.counts(read.flatMap(({ file }) => [file, file + OTHER])),
    remarks: run.remarks,
    reasons: run.tally.reasons,
  };
}

/** States that books name and that are no complaints: what a point does in one of them is not told by its name. */
const STATES: ReadonlySet<string> = new Set(['symptom:pregnancy', 'symptom:open-fontanelle']);

/** A dictionary in which the names of states are refused. */
function ofComplaints({ meanings, refused }: Dictionary): Dictionary {
  const states = [...meanings].filter(([, symptoms]) => symptoms.some(({ id }) => STATES.has(id)));
  return {
    meanings: new Map([...meanings].filter(([term]) => !states.some(([state]) => state === term))),
    refused: new Map([...refused, ...states.map(([term]) => [term, 'a state, and no complaint'] as const)]),
  };
}

interface Reading {
  readonly run: ImportRun;
  readonly names: PointNames;
  readonly terms: Terms;
}

function isWritten({ subjectPlace }: StatementRecord): boolean {
  return WRITTEN.test(subjectPlace.file);
}

function textsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort();
  } catch (error) {
    throw new ImportError(`no folder can be read at ${folder}`, { cause: error });
  }
}

function refuseFile(run: ImportRun, file: string, reason: string): void {
  run.leaveOut(reason, file);
  run.tally.close(file, 1);
}

function readBook(book: BookReader, folder: string, reading: Reading): void {
  const { run } = reading;
  if (!run.known.citations.has(`citation:${book.work}`))
    return refuseFile(run, book.file, `the data has no work \`${book.work}\`: record it in citations/ first`);
  const text = readClassicText(book.file, readFileSync(join(folder, book.file), 'utf8'));
  const isPoint = (printed: string, among?: string): boolean =>
    [...reading.names.meant(printed, text.characters)].some(
      (id) => among === undefined || channelOf(id) === among,
    );
  const passages = [...book.read(text, isPoint)];
  passages.forEach((said, index) => {
    const around = book.inOrder === true ? [passages[index - 1], passages[index + 1]] : [];
    const points = pointsOf(said, around, reading.names, text.characters);
    if (said.about === 'indication') readIndication(book, said, points, text.characters, reading);
    else readOther(book, said, points, run);
  });
}

/** A printed name with the point that it is. */
interface Named {
  readonly name: string;
  readonly reading: PointReading;
}

/**
 * The points that a passage is about. Where a book goes channel by channel, a name that several points have is the
 * one on the channel of the name before it or behind it, if only one is.
 */
function pointsOf(
  { points, among, locator }: Said,
  around: readonly (Said | undefined)[],
  names: PointNames,
  characters: ReadonlySet<string>,
): Named[] {
  const near = around.filter((other) => other?.locator === locator).map((other) => other?.points ?? []);
  const printed = points.flatMap((name) => names.parted(name));
  const channelsOf = (neighbour: string | undefined): string[] => {
    const read = neighbour === undefined ? undefined : names.read(neighbour, characters);
    return read !== undefined && 'id' in read ? [channelOf(read.id)] : [];
  };
  return printed.map((name, index) => {
    const reading = names.read(name, characters, among);
    if ('id' in reading || among !== undefined || around.length === 0) return { name, reading };
    const channels = [printed[index - 1] ?? near[0]?.at(-1), printed[index + 1] ?? near[1]?.[0]].flatMap(
      channelsOf,
    );
    const fitting = [...names.meant(name, characters)].filter((id) => channels.includes(channelOf(id)));
    return { name, reading: fitting.length === 1 ? { id: fitting[0]! } : reading };
  });
}

function readIndication(
  book: BookReader,
  said: Said,
  points: readonly Named[],
  characters: ReadonlySet<string>,
  { run, terms }: Reading,
): void {
  const text = withoutMachineWords(said.text);
  for (const phrase of cutPhrases(text, (joined) => 'terms' in terms.find(joined, characters))) {
    const found = terms.find(phrase.text, characters);
    for (const { name, reading } of points) {
      if (said.refused !== undefined) run.leaveOut(said.refused, phrase.text);
      else if ('reason' in reading) run.leaveOut(reading.reason, name);
      else if (phrase.torn) run.leaveOut('text beside it may be lost', phrase.text);
      else if ('reason' in found) run.leaveOut(found.reason, phrase.text);
      else
        for (const { term, symptoms } of found.terms)
          for (const object of symptoms)
            state(run, book, said, { subject: reading.id, relation: 'treats', object, saidAs: term });
      run.tally.close(book.file, said.line);
    }
  }
}

const CAUTIONS: Readonly<Record<string, string>> = {
  'no-needling': 'remedy:acupuncture',
  'no-moxibustion': 'remedy:moxibustion',
};

function readOther(book: BookReader, said: Said, points: readonly Named[], run: ImportRun): void {
  for (const { name, reading } of points) {
    if (said.refused !== undefined) run.leaveOut(said.refused, said.text);
    else if ('reason' in reading) run.leaveOut(reading.reason, name);
    else readOtherOf(book, said, reading.id, run);
    run.tally.close(book.file + OTHER, said.line);
  }
}

function readOtherOf(book: BookReader, said: Said, point: string, run: ImportRun): void {
  const remedy = CAUTIONS[said.about];
  if (remedy !== undefined) {
    if (!run.has(remedy)) return run.leaveOut('a remedy that the data does not have', remedy);
    return state(run, book, said, { subject: remedy, relation: 'contraindicated-at', object: point });
  }
  if (said.about === 'other-name') {
    if (run.hasName(point, { language: 'lzh', text: said.text })) return run.tally.take('known');
    return run.leaveOut('another name of a point, for curators', `${said.text} of ${point}`);
  }
  const channels = channelsIn(said.text);
  if (channels === undefined) return run.leaveOut('it does not say plainly which channels meet', said.text);
  for (const object of channels)
    if (object === channelOf(point)) run.tally.take('known');
    else state(run, book, said, { subject: point, relation: 'crossing-point-of', object });
}

const PARTS: Readonly<Record<string, string>> = {
  treats: 'indications',
  'contraindicated-at': 'cautions',
  'crossing-point-of': 'crossings',
};

function state(
  run: ImportRun,
  { work }: BookReader,
  { locator }: Said,
  said: Pick<NewStatement, 'subject' | 'relation' | 'object' | 'saidAs'>,
): void {
  const channel = channelOf(pointIn(said)).replace('channel:', '');
  run.addStatement({
    ...said,
    citation: `citation:${work}`,
    locator,
    part: `${PARTS[said.relation] ?? said.relation}-${channel}`,
  });
}

function pointIn({ subject, object }: Pick<NewStatement, 'subject' | 'object'>): string {
  return subject.startsWith('acupoint:') ? subject : object;
}

/** By work, file and point; what is said of one point stays in the order of the book. */
function sortStatements({ statements }: NewData): void {
  const order = new Intl.Collator('en', { numeric: true });
  const keyed = [...statements].map(([key, statement]) => {
    const { citation, part = '' } = statement;
    return { key, statement, by: `${citation} ${part} ${pointIn(statement)}` };
  });
  keyed.sort((a, b) => order.compare(a.by, b.by));
  statements.clear();
  for (const { key, statement } of keyed) statements.set(key, statement);
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset, StatementRecord } from '../../data/dataset.ts';
import { editionRead } from '../../data/edition-read.ts';
import { KnownData } from '../known-data.ts';
import { type ClassicText, placeOf, readClassicText, type Section } from './classic-text.ts';
import { placesOf } from './find-term.ts';
import { withoutMachineWords } from './machine-words.ts';
import { PointNames } from './point-names.ts';
import { pointAt } from './xifangzi-places.ts';
import { type NameInText, type PointRun, pointRuns } from './point-runs.ts';

/** What was found again of one work. */
export interface WorkVerified {
  readonly work: string;
  readonly file: string;
  /** Why its text could not be asked; then nothing of it was looked for. */
  readonly trouble: string | undefined;
  readonly terms: number;
  readonly missing: readonly MissingTerm[];
}

/** A term that does not stand where the data says. */
export interface MissingTerm {
  readonly statement: StatementRecord;
  readonly why: string;
}

/**
 * Looks for the terms of all statements in the texts of their works, in the passage of their point. It knows how books are
 * parted and how points are named, and nothing of how the import reads a book.
 */
export function verifyClassics(data: Dataset, folder: string): WorkVerified[] {
  const names = new PointNames(new KnownData(data));
  const editions = new Map(
    data.citations.flatMap(({ id, fields }) => {
      const edition = editionRead(fields);
      return edition === undefined ? [] : [[id, edition]];
    }),
  );
  const said = Map.groupBy(
    data.statements.filter(({ saidAs }) => saidAs !== undefined),
    ({ citation }) => citation,
  );
  return [...editions]
    .filter(([work]) => said.has(work))
    .map(([work, { file, sha256 }]) => {
      const statements = said.get(work) ?? [];
      const content = existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : undefined;
      const trouble = troubleWith(content, sha256);
      if (content === undefined || trouble !== undefined)
        return { work, file, trouble, terms: statements.length, missing: [] };
      const text = new VerifiedText(readClassicText(file, content.toString('utf8')), names);
      const missing = statements.flatMap((statement) => {
        const why = text.lacks(statement);
        return why === undefined ? [] : [{ statement, why }];
      });
      return { work, file, trouble, terms: statements.length, missing };
    });
}

function troubleWith(content: Buffer | undefined, sha256: string): string | undefined {
  if (content === undefined) return 'the file is not there';
  const found = createHash('sha256').update(content).digest('hex');
  return found === sha256
    ? undefined
    : `the file is another one: its SHA-256 is ${found}, that of the record ${sha256}`;
}

/** A text in which terms are looked for. */
class VerifiedText {
  private readonly sections: ReadonlyMap<string, readonly Section[]>;
  private readonly juans: ReadonlyMap<string, readonly Section[]>;
  private readonly runs = new Map<Section, readonly PointRun[]>();
  private readonly characters: ReadonlySet<string>;
  private readonly names: PointNames;

  constructor({ sections, characters }: ClassicText, names: PointNames) {
    this.sections = Map.groupBy(sections, (section) => placeOf(section));
    this.juans = Map.groupBy(sections, (section) => placeOf(section, ''));
    this.characters = characters;
    this.names = names;
  }

  /** Why a statement is not found; undefined when it is. */
  lacks({ locator, saidAs = '', subject }: StatementRecord): string | undefined {
    const term = withoutMachineWords(saidAs);
    const inSection = this.sections.get(locator);
    if (inSection !== undefined)
      return this.verdict(inSection, term, (section) => this.isSaidOf(section, term, subject));
    const heading = /[^,]*$/u.exec(locator)?.[0].trim() ?? '';
    const inJuan = this.juans.get(locator.slice(0, locator.length - heading.length));
    if (inJuan === undefined) return 'the text has no such place';
    return this.verdict(inJuan, term, (section) => this.isUnder(section, term, subject, heading));
  }

  private verdict(
    sections: readonly Section[],
    term: string,
    holds: (section: Section) => boolean,
  ): string | undefined {
    if (sections.some((section) => holds(section))) return undefined;
    return sections.some((section) => placesOf(term, section.plain.text).length > 0)
      ? 'the term stands there, but not in the passage of the point'
      : 'the term does not stand there';
  }

  private runsOf(section: Section): readonly PointRun[] {
    const known = this.runs.get(section) ?? pointRuns(section.plain.text, this.names, this.characters);
    this.runs.set(section, known);
    return known;
  }

  /** Whether a term stands next to its point in a section, with no other points between them. */
  private isSaidOf(section: Section, term: string, point: string): boolean {
    const { text } = section.plain;
    const placed = pointAt(section.title, section.body.text);
    if (placed !== undefined)
      return this.names.meant(placed, this.characters).has(point) && placesOf(term, text).length > 0;
    const runs = this.runsOf(section);
    return placesOf(term, text).some(({ from, to }) => {
      const before = runs.findLast((run) => run.to <= from && !isSentence(run, text));
      const behind = runs.find((run) => run.from >= to);
      return (
        (before?.points.has(point) === true &&
          /^[】、，。：\s]*(?:穴)?.{0,6}?[主治疗]/su.test(text.slice(before.to))) ||
        (behind?.points.has(point) === true &&
          (/^(?:皆|悉|并)?主之/u.test(text.slice(behind.to)) ||
            /：[^：。\n…]{0,20}$|^[^\n穴]*穴\s?$|^[^\n…]*[\n…\s]+(?:[^\n，。：]{1,4}\s)?$|^[^。\n…]*灸\s?$/u.test(
              text.slice(to, behind.from),
            )))
      );
    });
  }

  /** Whether a term stands under the heading of its point, as the locator has it, before the next heading. */
  private isUnder(section: Section, term: string, point: string, printed: string): boolean {
    const { text } = section.plain;
    const isHeading = ({ from, to }: NameInText): boolean => {
      const name = text.slice(from, to);
      const isOwn = writtenIn(name) === writtenIn(printed);
      const begins = from === 0 || /[\n…【]/u.test(text[from - 1]!);
      const follows = text[from - 1] === '。' && (isOwn || (name.length > 1 && !/\s/u.test(name)));
      return (
        (begins || follows) && (/\s$/u.test(name) || /^(?:[】，\s]|一名|[一二两]穴|在)/u.test(text.slice(to)))
      );
    };
    const headings = this.runsOf(section)
      .flatMap(({ names }) => names)
      .filter(isHeading);
    return headings.some(
      ({ points, to }, index) =>
        points.has(point) && placesOf(term, text.slice(to, headings[index + 1]?.from)).length > 0,
    );
  }
}

/** Whether a name is all of a sentence: then it is a complaint that is written like a point (筋缩). */
function isSentence({ from, to }: PointRun, text: string): boolean {
  return text[from - 1] === '。' && text[to] === '。';
}

/** The characters of a name that are not lost. */
function writtenIn(name: string): string {
  return name.replace(/[\s_]/gu, '');
}

import type { CitationFields } from '../../data/schema.ts';
import type { ImportRun } from '../import-run.ts';
import { leavesOutSharedName, readPoint } from '../points.ts';
import { localId } from '../../text/label.ts';
import { cell, splitList, type Sheet } from '../sheet.ts';
import { listUnder, readUnder } from './locators.ts';
import { checkMeshId, meshTerms, type MeshTerm, readCondition, symptomFor } from './mesh-terms.ts';

const FILE = 'clinicaltrial.csv';

/**
 * Registered trials that AcuKG relates to a point and a MeSH heading. Each is a work that only says what it meant
 * to study. Where a curator has opened the registration, that decides which points are its own.
 */
export const clinicaltrial: Sheet = {
  file: FILE,
  columns: ['Acupoint_Code', 'Relation', 'Mesh_Term', 'Mesh_Id', 'NCT_freq', 'NCT_Ids'],
  reader: (tables) => {
    const terms = meshTerms(tables);
    return (cells, run) => {
      const point = readPoint(run, cell(cells, 'Acupoint_Code'));
      const heading = cell(cells, 'Mesh_Term');
      if (point === undefined) return;
      const all = splitList(cell(cells, 'NCT_Ids'));
      const numbers = all.filter((number) => !wasOpened(run, number));
      all
        .filter((number) => wasOpened(run, number))
        .forEach((number) => compareWithOpened(run, number, point));
      const curated = numbers.filter((number) => takenAlready(run, number, point, heading));
      curated.forEach(() => run.tally.take('known'));
      const others = numbers.filter((number) => !curated.includes(number));
      if (others.length === 0 && all.length > 0) return;
      if (leavesOutSharedName(run, point)) return;
      const term = readCondition(run, terms, heading);
      if (term === undefined) return;
      checkMeshId(run, term, cell(cells, 'Mesh_Id'));
      if (others.length === 0) run.leaveOut('no trial is named', heading);
      for (const number of others) stateTrial(run, number, point, term);
    };
  },
};

function stateTrial(run: ImportRun, number: string, point: string, term: MeshTerm): void {
  if (!/^NCT\d{8}$/.test(number)) return run.leaveOut('no number of ClinicalTrials.gov', number);
  run.addStatement({
    citation: trialOf(run, number),
    via: `citation:${run.source}`,
    subject: point,
    relation: 'studied-for',
    object: symptomFor(run, term),
    locator: listUnder(FILE, term.term),
  });
}

function wasOpened(run: ImportRun, number: string): boolean {
  const work = registered(run, number);
  return work !== undefined && run.known.wasOpened(work);
}

function compareWithOpened(run: ImportRun, number: string, point: string): void {
  const stated = run.known.statementsOf(registered(run, number) ?? '', point);
  if (stated.length > 0) return run.tally.take('known');
  run.leaveOut(
    'the registration itself was read, and does not have this point',
    `${number} ${localId(point)}`,
  );
}

/** Whether a curator has already read these rows of a trial, perhaps for a narrower condition than the heading. */
function takenAlready(run: ImportRun, number: string, point: string, heading: string): boolean {
  const work = registered(run, number);
  return (
    work !== undefined &&
    run.known
      .statementsOf(work, point)
      .some(({ relation, locator }) => relation === 'studied-for' && readUnder(locator, heading))
  );
}

/** The recorded registration with this number; not a paper that gives the number. */
function registered(run: ImportRun, number: string): string | undefined {
  return run.known.registrations.get(number);
}

function trialOf(run: ImportRun, number: string): string {
  const fields: CitationFields = {
    type: 'entry',
    title: number,
    'container-title': 'ClinicalTrials.gov',
    URL: `https://clinicaltrials.gov/study/${number}`,
    registry: number,
    study: { design: 'trial-registration' },
    defects: [
      'AcuKG gives only the number: title and registration were not opened. It ties a trial to wider headings too.',
    ],
    seen: [`AcuKG ${FILE}`],
  };
  return registered(run, number) ?? run.addCitation(`citation:${number.toLowerCase()}`, fields);
}

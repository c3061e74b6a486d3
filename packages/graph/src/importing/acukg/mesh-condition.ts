import { cell, type Sheet } from '../sheet.ts';
import { placeIn } from './locators.ts';
import { isMeshId, leaveOutNoCondition, MESH_FILE, symptomOf } from './mesh-terms.ts';

/**
 * MeSH headings of conditions, many of them several times. Read after the tables that use them: a heading that no
 * row uses and no recorded symptom has is not recorded, since no claim would be about it.
 */
export const meshCondition: Sheet = {
  file: MESH_FILE,
  columns: ['MeSH ID', 'MeSH Term'],
  reader: () => (cells, run) => {
    const id = cell(cells, 'MeSH ID');
    const term = cell(cells, 'MeSH Term');
    if (leaveOutNoCondition(run, term)) return;
    if (id === '') return run.leaveOut('MeSH heading without an id', term);
    if (!isMeshId(id)) return run.leaveOut('MeSH id malformed', `${id} ${term}`);
    const symptom = symptomOf(run, { term, id });
    const speaks =
      run.known.identified('symptom', 'mesh', id) !== undefined || run.studied.has(symptom ?? '');
    if (symptom === undefined || !speaks) {
      return run.leaveOut('MeSH heading of which no row speaks and that no symptom of the data has', term);
    }
    run.addExternalId(symptom, 'mesh', id, placeIn(MESH_FILE, id));
  },
};

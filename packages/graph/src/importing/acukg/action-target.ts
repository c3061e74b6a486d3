import { localId } from '../../text/label.ts';
import { relation } from '../../vocabulary/relations.ts';
import type { ImportRun } from '../import-run.ts';
import { readPoint } from '../points.ts';
import { cell, type Sheet } from '../sheet.ts';
import { placeIn } from './locators.ts';

const FILE = 'Action_target.csv';

/** Verbs that are misspelt in the table. */
const MISSPELT: ReadonlyMap<string, string> = new Map([['brithens', 'brightens']]);

/** Names that stand for a thing of the data and may not mean it here: the pulse is no vessel. */
const DOUBTFUL: ReadonlySet<string> = new Set(['Pulse']);

/**
 * What AcuKG says that a point does: a verb and a target. Only targets that the data has are taken, since most others are
 * functions (Lung Qi Descending), for which there is no kind of thing. It gives no source for a row, so AcuKG is the source.
 */
export const actionTarget: Sheet = {
  file: FILE,
  columns: ['Acupoint_Code', 'Relation', 'Action_Target'],
  reader: () => (cells, run) => {
    const point = readPoint(run, cell(cells, 'Acupoint_Code'));
    const written = cell(cells, 'Relation');
    const label = cell(cells, 'Action_Target');
    if (point === undefined) return;
    if (written === '' || label === '') return run.leaveOut('no verb, or no target', localId(point));
    const target = targetOf(run, label);
    if (target === undefined) return;
    const verb = MISSPELT.get(written) ?? written;
    if (verb !== written) run.tally.readAs('verb misspelt', `${written} as ${verb}`);
    run.addStatement({
      citation: `citation:${run.source}`,
      subject: point,
      relation: 'acts-on',
      object: target,
      verb,
      locator: placeIn(FILE, localId(point)),
    });
  },
};

/** The one thing of the data with this name, in the singular or the plural; without one, the label is left out. */
function targetOf(run: ImportRun, label: string): string | undefined {
  const named = (name: string) =>
    relation('acts-on').object.flatMap((kind) => run.known.named(kind, name) ?? []);
  const found = named(label);
  const things = found.length > 0 ? found : named(label.replace(/s$/, ''));
  if (things.length === 1 && !DOUBTFUL.has(label)) return things[0];
  run.leaveOut(
    things.length === 0
      ? 'an action on something that the data does not have'
      : 'an action on something whose name may mean another thing',
    label,
  );
  return undefined;
}

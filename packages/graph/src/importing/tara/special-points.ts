import { localId } from '../../text/label.ts';
import { fold } from '../../text/fold.ts';
import type { EntityKind } from '../../vocabulary/kinds.ts';
import type { RelationKind } from '../../vocabulary/relations.ts';
import type { ImportRun } from '../import-run.ts';
import { readPoint } from '../points.ts';
import { cell, type Sheet } from '../sheet.ts';
import { TEXTBOOK } from './indications.ts';
import { placeIn } from './locators.ts';

const FILE = 'special-points-association.csv';

interface RoleInLabel {
  readonly relation: RelationKind;
  /**
   * The kinds of thing that the role may be of, looked up by name in the label; without it, the role is of the
   * point's own channel.
   */
  readonly of?: readonly EntityKind[];
}

/** TARA's words for the roles, before “of …”. */
const ROLES: ReadonlyMap<string, RoleInLabel> = new Map(
  Object.entries({
    'jing well point': { relation: 'jing-well-point-of' },
    'ying spring point': { relation: 'ying-spring-point-of' },
    'shu stream point': { relation: 'shu-stream-point-of' },
    'jing river point': { relation: 'jing-river-point-of' },
    'he sea point': { relation: 'he-sea-point-of' },
    'yuan primary point': { relation: 'source-point-of' },
    'luo connecting point': { relation: 'connecting-point-of' },
    'major luo connecting point': { relation: 'connecting-point-of', of: ['channel'] },
    'xi cleft point': { relation: 'cleft-point-of', of: ['channel'] },
    'front mu point': { relation: 'front-mu-point-of', of: ['organ'] },
    'back shu point': { relation: 'back-shu-point-of', of: ['organ'] },
    'lower he sea point': { relation: 'lower-he-sea-point-of', of: ['organ'] },
    'influential point': { relation: 'meeting-point-of', of: ['region', 'organ'] },
    'confluent point': { relation: 'confluent-point-of', of: ['channel'] },
  } satisfies Record<string, RoleInLabel>),
);

/** The roles of points, as labels: Back-Shu Point of the Kidney. */
export const specialPoints: Sheet = {
  file: FILE,
  columns: ['Acupoint', 'Special-Point-1', 'Special-Point-2', 'Special-Point-3'],
  reader: () => (cells, run) => {
    const code = cell(cells, 'Acupoint');
    const labels = [1, 2, 3]
      .map((column) => cell(cells, `Special-Point-${column}`))
      .filter((label) => label !== '');
    const point = readPoint(run, code);
    if (point === undefined) return;
    if (labels.length === 0) run.leaveOut('no role is given', code);
    for (const label of labels) takeRole(run, point, label, placeIn(FILE, code));
  },
};

function takeRole(run: ImportRun, point: string, label: string, locator: string): void {
  const [words = '', name] = fold(label)
    .replace(/^the /, '')
    .split(/ of (?:the )?/);
  const role = ROLES.get(words);
  if (role === undefined) return run.leaveOut('a role that the data has no relation for', label);
  const { relation } = role;
  const citation = `citation:${run.source}`;
  const object = name === undefined ? ownChannel(role, point) : named(run, role, name);
  if (object !== undefined) return run.addStatement({ citation, subject: point, relation, object, locator });
  // Curators may have read a label that names nothing (Confluent Point) or a group (of Zang Organs) with the help
  // of TARA's text.
  const read = [citation, TEXTBOOK].flatMap((work) => run.known.statementsOf(work, point));
  if (read.some((stated) => stated.relation === relation)) run.tally.take('known');
  else run.leaveOut('a role of something that the label or the data does not name', label);
}

/** The point's own channel, for a label without “of …”; undefined for roles that need another thing. */
function ownChannel({ relation, of = [] }: RoleInLabel, point: string): string | undefined {
  const own = of.length === 0 || relation === 'cleft-point-of';
  return own ? `channel:${localId(point).replace(/\d+$/, '')}` : undefined;
}

function named(run: ImportRun, { of = [] }: RoleInLabel, name: string): string | undefined {
  return of
    .flatMap((kind) => [name, `${name}s`, `${name} channel`].map((form) => run.known.named(kind, form)))
    .find((id) => id !== undefined);
}

/** Classes of points with paragraphs about them. What curators have read in a paragraph is known. */
export const specialPointClasses: Sheet = {
  file: 'special-points.csv',
  columns: ['Special Point', 'Superclass'],
  reader: () => (cells, run) => {
    const label = cell(cells, 'Special Point');
    const places = [placeIn('special-points.csv', label), `${label.toLowerCase()}s`];
    const works = [`citation:${run.source}`, TEXTBOOK];
    if (works.some((work) => places.some((place) => run.known.placesIn(work).has(place))))
      run.tally.take('known');
    else run.leaveOut('a class of points: its columns make no statement about a point', label);
  },
};

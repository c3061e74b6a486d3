import { closest } from 'fastest-levenshtein';
import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import { localId } from '../../read/label.ts';
import { type Command, type Surroundings, WrongCallError } from '../command.ts';
import { readFolders } from '../read-folders.ts';
import { citationSkeleton, claimsSkeleton, symptomSkeleton } from '../skeletons.ts';

export const newRecord: Command = {
  name: 'new',
  usage: [
    ['kg new citation ID', 'a work to fill in, for a file of citations/'],
    ['kg new symptom ID', 'a symptom to fill in, for a file of symptoms/'],
    ['kg new claims CITATION', 'a file to fill in, for claims/CITATION.yaml'],
  ],
  run([what, id, ...more], around) {
    if (id === undefined || more.length > 0) throw new WrongCallError('give one kind and one id');
    around.print(skeleton(what, id, around));
    return 0;
  },
};

function skeleton(what: string | undefined, id: string, around: Surroundings): string {
  switch (what) {
    case 'citation':
      refuseRecorded(`citation:${id}`, around);
      return citationSkeleton(id);
    case 'symptom':
      refuseRecorded(`symptom:${id}`, around);
      return symptomSkeleton(id);
    case 'claims':
      refuseClaims(`citation:${id}`, around);
      return claimsSkeleton(id);
    default:
      throw new WrongCallError(`there is no \`${what}\` to begin; there are citation, symptom and claims`);
  }
}

function refuseMalformed(id: string): void {
  if (isWellFormedId(id)) return;
  const local = localId(id);
  throw new WrongCallError(
    `\`${local}\` is no well-formed id: lower case words joined by hyphens, like low-back-pain or qin-z-2015-review`,
  );
}

function refuseRecorded(id: string, around: Surroundings): void {
  refuseMalformed(id);
  const { entities, citations, brokenIds } = readFolders([], around);
  const record = [...entities, ...citations].find((known) => known.id === id);
  const place = record?.at([]);
  const where = place === undefined ? '' : ` at ${place.file}:${place.line}`;
  if (record !== undefined || brokenIds.has(id)) {
    throw new WrongCallError(`\`${id}\` is recorded already${where}`);
  }
}

function refuseClaims(work: string, around: Surroundings): void {
  refuseMalformed(work);
  const { citations, claimsFiles, brokenIds } = readFolders([], around);
  const works = citations.map(({ id }) => id);
  if (!works.includes(work) && !brokenIds.has(work)) {
    const key = localId(work);
    const nearest = works.length === 0 ? '' : `; nearest: ${closest(work, works)}`;
    throw new WrongCallError(
      `no work \`${work}\` is recorded: begin with \`kg new citation ${key}\`${nearest}`,
    );
  }
  const file = claimsFiles.find(({ citation }) => citation === work);
  if (file !== undefined) {
    throw new WrongCallError(`the claims of \`${work}\` are recorded already: add to ${file.place.file}`);
  }
}

import { closest } from 'fastest-levenshtein';
import type { Dataset } from '../../data/dataset.ts';
import type { Place, Problem } from '../../data/problem.ts';
import { localId } from '../../text/label.ts';
import { kindOf } from '../../vocabulary/kinds.ts';
import { nearestEntities } from '../nearest-entities.ts';
import type { Rule } from '../rule.ts';

export const unknownReference: Rule = {
  name: 'unknown-reference',
  description: 'Every id that a record names is the id of a record.',
  check(dataset) {
    const entities = new Set(dataset.entities.map((entity) => entity.id));
    const works = dataset.citations.map((citation) => citation.id);
    const known = new Set([...works, ...entities]);
    const nearest = nearestEntities(dataset);
    // The record may be in a file that cannot be read, and then that problem is enough.
    const unread = new Set<string>(dataset.unreadKinds);
    const isUnread = (id: string): boolean => unread.has(id.slice(0, id.indexOf(':')));
    return references(dataset)
      .filter(({ id }) => !known.has(id) && !dataset.brokenIds.has(id) && !isUnread(id))
      .map(({ id, place }): Problem => {
        const meant = id.startsWith('citation:')
          ? works.slice(0, 1).map(() => closest(id, works))
          : nearest(id);
        const message = `\`${id}\` is the id of no record`;
        return { ...place, rule: 'unknown-reference', message, tip: tipFor(id, meant) };
      });
  },
};

function tipFor(id: string, meant: readonly string[]): string {
  const nearest = meant.length === 0 ? 'No record of this kind was read.' : `Nearest: ${meant.join(', ')}.`;
  if (!id.includes(':')) return `${nearest} An id begins with a kind and a colon: symptom:sciatica.`;
  const begun = id.startsWith('citation:') ? 'citation' : kindOf(id) === 'symptom' ? 'symptom' : undefined;
  return begun === undefined
    ? nearest
    : `${nearest} A new one is begun with \`kg new ${begun} ${localId(id)}\`.`;
}

function references(dataset: Dataset): { id: string; place: Place }[] {
  return [
    ...dataset.statements.flatMap((statement) => [
      { id: statement.subject, place: statement.subjectPlace },
      { id: statement.object, place: statement.objectPlace },
    ]),
    ...dataset.claimsFiles.flatMap((file) =>
      file.via === undefined ? [] : [{ id: file.via, place: file.viaPlace }],
    ),
    ...dataset.entities.flatMap((entity) =>
      Object.keys(entity.fields.sources ?? {}).map((key) => ({
        id: `citation:${key}`,
        place: entity.at(['sources', key]),
      })),
    ),
    ...dataset.homonyms.flatMap(({ fields, at }) =>
      fields.entities.map((id, index) => ({ id, place: at(['entities', index]) })),
    ),
    ...dataset.textNames.flatMap(({ id, fields, at }) => [
      { id, place: at([]) },
      ...(fields.formerCode === undefined
        ? []
        : [{ id: `citation:${fields.formerCode.citation}`, place: at(['formerCode', 'citation']) }]),
    ]),
    ...dataset.pointPlaces.flatMap(({ id, fields, citation, via, at }) => [
      ...(['from', 'to'] as const).flatMap((end) => {
        const point = fields.line?.[end];
        return typeof point === 'string' ? [{ id: `acupoint:${point}`, place: at(['line', end]) }] : [];
      }),
      { id, place: at([]) },
      { id: citation, place: at(['citation']) },
      ...(via === undefined ? [] : [{ id: via, place: at(['via']) }]),
    ]),
    ...dataset.regionShapes.map(({ id, at }) => ({ id, place: at([]) })),
    ...dataset.classicalTerms.map(({ id, at }) => ({ id, place: at([]) })),
    ...dataset.citations.flatMap(({ fields, at }) =>
      Object.keys(fields['draws-on'] ?? {}).map((key) => ({
        id: `citation:${key}`,
        place: at(['draws-on', key]),
      })),
    ),
    ...dataset.citations.flatMap((citation) =>
      (['cites', 'includes'] as const).flatMap((field) =>
        (citation.fields[field] ?? []).map((key, index) => ({
          id: `citation:${key}`,
          place: citation.at([field, index]),
        })),
      ),
    ),
  ];
}

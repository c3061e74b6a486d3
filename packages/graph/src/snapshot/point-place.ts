import type { PointPlaceFields } from '../data/body-schema.ts';
import { localId } from '../text/label.ts';
import type { PointPlace } from './model.ts';

/** The place of a point as it was written, with the works by their ids. */
export function placeOf(
  { by, locator, note, alternatives = [], line, citation: _, via: __, ...position }: PointPlaceFields,
  works: Pick<PointPlace, 'citation' | 'via'>,
): PointPlace {
  return {
    position,
    by,
    ...works,
    locator,
    note,
    ...(line && { line }),
    alternatives: alternatives.map(({ locator: own = locator, note: why, ...numbers }) => ({
      position: numbers,
      locator: own,
      note: why,
    })),
  };
}

/** A place as it is written in a file: what `placeOf` reads. */
export function writtenPlace({
  position,
  by,
  citation,
  via,
  locator,
  note,
  alternatives,
  line,
}: PointPlace): PointPlaceFields {
  return {
    ...position,
    by,
    locator,
    citation: localId(citation),
    ...(via !== undefined && { via: localId(via) }),
    ...(note !== undefined && { note }),
    ...(line && { line }),
    ...(alternatives.length > 0 && {
      alternatives: alternatives.map((other) => ({
        ...other.position,
        locator: other.locator,
        ...(other.note !== undefined && { note: other.note }),
      })),
    }),
  };
}

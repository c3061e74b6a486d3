import { closest } from 'fastest-levenshtein';
import { asList, type Dataset } from '../data/dataset.ts';
import { localId } from '../text/label.ts';
import { squeeze } from '../text/fold.ts';
import { kindOf } from '../vocabulary/kinds.ts';

/**
 * A function that suggests entities for an unknown id, at most three: those with that code or name (of the id's
 * kind, when it has one), else the one with the nearest id (of that kind, when there is one). Empty when there is
 * no entity at all.
 */
export function nearestEntities({ entities }: Dataset): (id: string) => string[] {
  const byName = new Map<string, string[]>();
  for (const { id, fields } of entities) {
    const names = [localId(id), fields.name, ...Object.values(fields.names ?? {}).flatMap(asList)];
    for (const name of new Set(names.map(squeeze))) {
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [id]);
      else if (!same.includes(id)) same.push(id);
    }
  }
  return (id) => {
    const kind = kindOf(id);
    const named = (byName.get(squeeze(localId(id))) ?? []).filter(
      (known) => kind === undefined || kindOf(known) === kind,
    );
    if (named.length > 0) return named.slice(0, 3);
    const ids = entities.map((entity) => entity.id);
    const ofKind = ids.filter((known) => kindOf(known) === kind);
    const known = ofKind.length > 0 ? ofKind : ids;
    return known.length === 0 ? [] : [closest(id, known)];
  };
}

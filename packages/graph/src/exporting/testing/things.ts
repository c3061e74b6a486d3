import type { CitationFields } from '../../data/schema.ts';
import type { Citation, Claim, Entity } from '../../snapshot/model.ts';
import { UNLINKED } from '../../snapshot/work-table.ts';

/** A symptom with a second name, made for a test. */
export function entity(id: string, name: string, other: string): Entity {
  return {
    id,
    kind: 'symptom',
    name,
    heading: false,
    names: [
      { text: name, language: 'en', preferred: true },
      { text: other, language: 'zh-Hant', preferred: false },
    ],
    summary: undefined,
    externalIds: [],
    sources: [],
    folder: 'data',
  };
}

/** A claim that one work makes. */
export function claim(locator: string, note: string | undefined): Claim {
  return {
    id: 'symptom:a~leads-to~symptom:b',
    subject: 'symptom:a',
    relation: 'leads-to',
    object: 'symptom:b',
    evidence: [
      {
        citation: 'citation:w',
        via: undefined,
        locator,
        direction: 'supports',
        role: 'finding',
        level: 'uncited',
        verb: undefined,
        note,
        folder: 'data',
      },
    ],
    level: 'uncited',
    standing: 'uncited',
    families: [{ id: 'citation:w', level: 'uncited', includes: [] }],
    works: 1,
    derivedBy: undefined,
    premises: [],
  };
}

/** A work with these fields beside those that it must have. */
export function work(id: string, fields: Partial<CitationFields>): Citation {
  return {
    id,
    fields: { type: 'book', title: 'A', seen: ['x'], ...fields },
    ...UNLINKED,
    family: id,
    level: 'uncited',
    folder: 'data',
  };
}

import MiniSearch from 'minisearch';
import type { Citation, Entity, Name } from '../../snapshot/model.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { localId } from '../../text/label.ts';
import { words } from '../../text/fold.ts';
import type { Ask } from './ask-ours.ts';
import { FIRST_HITS } from './score-queries.ts';

type Document = Readonly<Record<string, string>>;

/**
 * MiniSearch over the same things: unfinished words and spelling errors as its manual shows them, Han text by character,
 * no tone marks. Its own order did best: better than more weight for names or codes, and than asking for all words.
 * It knows no confidence, so each first hit counts as confident.
 */
export function askMiniSearch({ entities, citations }: Snapshot): Ask {
  const index = new MiniSearch<Document>({
    fields: ['name', 'names', 'codes', 'title', 'people'],
    tokenize: words,
    processTerm: (term) => term,
  });
  index.addAll(entities.rows.map(entityDocument));
  index.addAll([...citations.values()].map(workDocument));
  return (text) =>
    index
      .search(text, { prefix: true, fuzzy: 0.2 })
      .slice(0, FIRST_HITS)
      .map(({ id }) => ({ id: String(id), confident: true }));
}

function entityDocument({ id, name, names, externalIds }: Entity): Document {
  const isCode = ({ language }: Name) => language === 'code';
  const text = (some: readonly Name[]) => some.map((each) => each.text).join('\n');
  const external = externalIds.map(({ value }) => value).join('\n');
  return {
    id,
    name,
    names: text(names.filter((each) => !isCode(each))),
    codes: `${localId(id)}\n${text(names.filter(isCode))}\n${external}`,
  };
}

function workDocument({ id, fields }: Citation): Document {
  const { title, author = [], editor = [], issued, DOI, PMID, PMCID, registry, number, ISBN } = fields;
  const people = [...author, ...editor].map((person) =>
    'literal' in person ? person.literal : person.family,
  );
  return {
    id,
    title,
    people: [...people, issued?.['date-parts'][0]?.[0]].join('\n'),
    codes: [DOI, PMID, PMCID, registry, number, ISBN].join('\n'),
  };
}

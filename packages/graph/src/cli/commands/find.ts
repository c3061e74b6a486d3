import { label } from '../../text/label.ts';
import { visible } from '../../text/visible.ts';
import { identifiersOfEntity } from '../../search/identifiers.ts';
import { indexThings } from '../../search/search-index.ts';
import { createSearch } from '../../search/search.ts';
import { compileEntities } from '../../load/compile-entities.ts';
import type { Entity } from '../../snapshot/model.ts';
import { type Command, WrongCallError } from '../command.ts';
import { readFolders } from '../read-folders.ts';

const SHOWN = 8;

export const find: Command = {
  name: 'find',
  usage: [
    ['kg find TEXT', 'the ids of what has a name or code like this, to write claims with; exit 1 for none'],
  ],
  run(words, around) {
    const text = words.join(' ');
    if (text === '') throw new WrongCallError('say what to look for');
    const dataset = readFolders([], around);
    const byId = compileEntities(dataset);
    const named = dataset.statements.flatMap(({ subject, object }) => [subject, object]);
    const counts = Map.groupBy(named, (id) => id);
    const found = [...byId.values()];
    const claimsOf = ({ id }: { readonly id: string }) => counts.get(id)?.length ?? 0;
    const search = createSearch(indexThings(found, claimsOf, identifiersOfEntity));
    // A name with only some of the words is another thing: whoever adds one must not take it for theirs.
    const hits = search(text, { limit: SHOWN }).filter(({ fit }) => fit !== 'partial');
    const widest = Math.max(...hits.map(({ id }) => id.length));
    for (const { id, matched } of hits) {
      around.print(`${id.padEnd(widest)}  ${visible(described(byId.get(id)!, matched))}`);
    }
    if (hits.length === 0) around.printError(`kg find: nothing is called ${visible(text)}`);
    return hits.length === 0 ? 1 : 0;
  },
};

function described(entity: Entity, matched: string): string {
  const name = label(entity);
  const heading = entity.heading ? ' [heading]' : '';
  return `${name.includes(matched) ? name : `${name} (${matched})`}${heading}`;
}

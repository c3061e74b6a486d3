import { RELATION_KINDS, relation } from '../../vocabulary/relations.ts';
import { type Command, WrongCallError } from '../command.ts';

export const relations: Command = {
  name: 'relations',
  usage: [['kg relations', 'the relations, and what they join']],
  run(args, { print }) {
    if (args.length > 0) throw new WrongCallError(`it takes no \`${args.join(' ')}\``);
    for (const kind of RELATION_KINDS) {
      const { subject, object, meaning } = relation(kind);
      print(`${kind}: ${subject.join(' | ')} → ${object.join(' | ')}\n    ${meaning}`);
    }
    return 0;
  },
};

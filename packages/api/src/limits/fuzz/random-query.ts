import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Random } from './random.ts';

export interface RandomQuery {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const MAX_DEPTH = 4;

const WORDS = ['knee', 'Wood', 'GB-30', '环跳', 'sciatica', 'Futu', 'x', '', 'ó'];

/** A valid query of a schema, with its variables. `ids` are what arguments of type ID are taken from. */
export function randomQuery(schema: GraphQLSchema, ids: readonly string[], random: Random): RandomQuery {
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: string[] = [];
  let aliases = 0;

  const scalar = (type: string): unknown => {
    if (type === 'Int') return random.chance(0.9) ? random.int(0, 12) : random.int(-2, 600);
    if (type === 'Boolean') return random.chance(0.5);
    if (type === 'ID') return random.chance(0.9) ? random.pick(ids) : random.pick(WORDS);
    return random.pick(WORDS);
  };

  /** A value as JSON has it. Enum values are the names of which literals leave out the quotes. */
  const valueOf = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return valueOf(type.ofType);
    if (isListType(type)) return random.many(random.int(0, 3), () => valueOf(type.ofType));
    if (isEnumType(type)) return new EnumName(random.pick(type.getValues()).name);
    if (!isInputObjectType(type)) return scalar(type.name);
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || random.chance(0.3),
    );
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type)]));
  };

  const argument = ({ name, type }: GraphQLArgument): string => {
    const value = valueOf(type);
    if (random.chance(0.6)) return `${name}: ${literal(value)}`;
    const variable = `v${definitions.length}`;
    definitions.push(`$${variable}: ${String(type)}`);
    variables[variable] = value;
    return `${name}: $${variable}`;
  };

  const directive = (): string => {
    if (!random.chance(0.05)) return '';
    const name = random.pick(['skip', 'include']);
    if (random.chance(0.5)) return ` @${name}(if: ${random.chance(0.5)})`;
    const variable = `v${definitions.length}`;
    definitions.push(`$${variable}: Boolean!`);
    variables[variable] = random.chance(0.5);
    return ` @${name}(if: $${variable})`;
  };

  const selections = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type);
    if (!isObjectType(named) && !isInterfaceType(named)) return '';
    const fields = Object.values(named.getFields()).filter(
      (field) => depth < MAX_DEPTH || !isCompositeType(getNamedType(field.type)),
    );
    const chosen = random.many(random.int(1, depth === 0 ? 2 : 3), () => {
      if (fields.length === 0 || random.chance(0.05)) return '__typename';
      const field = random.pick(fields);
      const args = field.args.filter((arg) => isRequiredArgument(arg) || random.chance(0.3)).map(argument);
      const asked = args.length > 0 ? `(${args.join(', ')})` : '';
      return `f${aliases++}: ${field.name}${asked}${directive()}${selections(field.type, depth + 1)}`;
    });
    if (isInterfaceType(named) && random.chance(0.4)) {
      const inner = random.pick(schema.getPossibleTypes(named));
      chosen.push(`... on ${inner.name}${directive()}${selections(inner, depth + 1)}`);
    }
    if (depth > 0 && random.chance(0.1)) {
      const fragment = `F${fragments.length}`;
      fragments.push('');
      fragments[Number(fragment.slice(1))] =
        `fragment ${fragment} on ${named.name}${selections(named, MAX_DEPTH)}`;
      chosen.push(`...${fragment}`);
    }
    return ` { ${chosen.join(' ')} }`;
  };

  const body = selections(schema.getQueryType() as GraphQLObjectType, 0);
  const head = definitions.length > 0 ? `query Q(${definitions.join(', ')})` : 'query Q';
  return { query: [`${head}${body}`, ...fragments].join('\n'), variables };
}

class EnumName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  toJSON(): string {
    return this.name;
  }
}

function literal(value: unknown): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${literal(inner)}`)
    .join(', ')} }`;
}

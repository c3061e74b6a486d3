import {
  astFromValue,
  getNamedType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  print,
} from 'graphql';

/** Queries, types, inputs and enums of a schema with their descriptions, as Markdown with headings of level 3. */
export function schemaReference(schema: GraphQLSchema): {
  readonly queries: string;
  readonly types: string;
  readonly inputs: string;
  readonly enums: string;
} {
  const query = schema.getQueryType();
  const all = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const types = all.filter((type) => (isObjectType(type) || isInterfaceType(type)) && type !== query);
  return {
    queries: sections(Object.values(query?.getFields() ?? {}).map(querySection)),
    types: sections(types.filter((type) => isObjectType(type) || isInterfaceType(type)).map(typeSection)),
    inputs: sections(all.filter(isInputObjectType).map(inputSection)),
    enums: sections(all.filter(isEnumType).map(enumSection)),
  };
}

function sections(parts: readonly string[]): string {
  return parts.join('\n\n');
}

function querySection(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.map((arg) => [code(signature(arg)), text(arg.description)]);
  return sections([
    `### Query.${field.name}`,
    `${text(field.description)} Returns ${linked(String(field.type), field)}.`,
    ...(args.length > 0 ? [table(['Argument', 'What it is'], args)] : []),
  ]);
}

function typeSection(type: GraphQLObjectType | GraphQLInterfaceType): string {
  const interfaces = type.getInterfaces();
  const inherited = new Set(interfaces.flatMap((known) => Object.keys(known.getFields())));
  const own = Object.values(type.getFields()).filter(({ name }) => !inherited.has(name));
  const rows = own.map((field) => [
    code(field.name),
    linked(String(field.type), field),
    [
      text(field.description),
      ...field.args.map((arg) => `${code(signature(arg))}: ${text(arg.description)}`),
    ].join('<br>'),
  ]);
  const names = interfaces.filter(
    ({ name }) => !interfaces.some((other) => other.getInterfaces().some((above) => above.name === name)),
  );
  return sections([
    `### ${type.name}`,
    [
      text(type.description),
      ...(isInterfaceType(type) ? ['An interface.'] : []),
      ...(names.length > 0
        ? [`It has all fields of ${names.map(({ name }) => link(name)).join(', ')}.`]
        : []),
    ].join(' '),
    ...(rows.length > 0 ? [table(['Field', 'Type', 'What it is'], rows)] : []),
  ]);
}

function inputSection(type: GraphQLInputObjectType): string {
  const rows = Object.values(type.getFields()).map((field) => [
    code(signature(field)),
    text(field.description),
  ]);
  return sections([`### ${type.name}`, text(type.description), table(['Field', 'What it is'], rows)]);
}

function enumSection(type: GraphQLEnumType): string {
  const rows = type.getValues().map((value) => [code(value.name), text(value.description)]);
  return sections([`### ${type.name}`, text(type.description), table(['Value', 'What it means'], rows)]);
}

function signature({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return `${name}: ${String(type)}${value == null ? '' : ` = ${print(value)}`}`;
}

/** A type as Markdown, with a link to its section. */
function linked(written: string, { type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  return hasSection(named)
    ? written.replace(named.name, link(named.name)).replace(/^\[(?=\[)/, '\\[')
    : code(written);
}

function hasSection(type: GraphQLNamedType): boolean {
  return !isSpecifiedScalarType(type) && type.name !== 'JSON';
}

function link(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}

function code(written: string): string {
  return `\`${written}\``;
}

function text(description: string | null | undefined): string {
  return (description ?? '').replaceAll('\n', ' ').replaceAll('|', '\\|');
}

/** A Markdown table. Cells must have no line breaks. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { isQueryText } from './graphql.ts';

const SOURCES = new URL('../../', import.meta.url).pathname;

interface Operation {
  readonly name: string;
  readonly text: string;
  readonly file: string;
}

/**
 * Every operation of the site by its name, exactly as `request` sends it. Throws when two share a name, since servers
 * count requests by name.
 */
export async function siteOperations(): Promise<Record<string, string>> {
  const files = globSync('**/*.graphql.ts', { cwd: SOURCES }).sort();
  const operations = (await Promise.all(files.map(operationsOf))).flat();
  const byName = Map.groupBy(operations, ({ name }) => name);
  for (const [name, same] of byName) {
    if (new Set(same.map(({ text }) => text)).size > 1) {
      const where = same.map(({ file }) => file).join(' and ');
      throw new Error(`siteOperations: ${where} write different operations called "${name}"; rename one`);
    }
  }
  return Object.fromEntries([...byName.keys()].sort().map((name) => [name, byName.get(name)![0]!.text]));
}

async function operationsOf(file: string): Promise<Operation[]> {
  const module = (await import(pathToFileURL(`${SOURCES}${file}`).href)) as Record<string, unknown>;
  return Object.values(module)
    .filter(isQueryText)
    .map(String)
    .flatMap((text) => {
      const operation = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      return operation
        ? [{ name: (operation as OperationDefinitionNode).name?.value ?? '', text, file }]
        : [];
    });
}

import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { print } from '@0no-co/graphql.web';
import { type DocumentNode, Kind } from 'graphql';

const SOURCES = new URL('../../', import.meta.url).pathname;

interface Operation {
  readonly name: string;
  readonly text: string;
  readonly file: string;
}

/**
 * Every operation that the site asks, by its name, letter for letter as `request` sends it. Throws when two share a name:
 * servers count requests by it.
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
    .filter(isDocument)
    .flatMap((document) =>
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? [{ name: definition.name?.value ?? '', text: print(document), file }]
          : [],
      ),
    );
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';
}

import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DocumentNode, getOperationAST, Kind, print } from 'graphql';

const SITE = resolve(import.meta.dirname, '../../../web/src');

/** The operations of the site by name, as texts: read from its own documents, so that none is missed. */
export async function siteOperations(): Promise<ReadonlyMap<string, string>> {
  const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' });
  const documents: unknown[] = [];
  for (const file of files.filter((name) => name.endsWith('.graphql.ts')).sort()) {
    const path = pathToFileURL(join(SITE, file)).href;
    documents.push(...Object.values((await import(path)) as Record<string, unknown>));
  }
  return new Map(
    documents
      .filter(isOperation)
      .map((document) => [getOperationAST(document)!.name!.value, print(document)]),
  );
}

function isOperation(value: unknown): value is DocumentNode {
  const document = value as Partial<DocumentNode> | null;
  return document?.kind === Kind.DOCUMENT && getOperationAST(document as DocumentNode)?.name !== undefined;
}

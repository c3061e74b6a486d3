import { expect, test } from 'vitest';
import { bomProblem, completeBom } from './bom.ts';
import type { Manifest } from './installed.ts';

const pack = (name: string, license?: string): Manifest => ({ name, version: '1.0.0', license });

/** As pnpm 12 writes it: what is a `devDependency` somewhere is excluded. */
const BY_PNPM = JSON.stringify({
  $schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.7',
  serialNumber: 'urn:uuid:59926b7a-4618-46d5-9a52-2662ced5fa63',
  version: 1,
  metadata: { component: { type: 'application', name: 'jingluo', version: '0.0.0', 'bom-ref': 'jingluo' } },
  components: [
    {
      type: 'library',
      group: '@codemirror',
      name: 'view',
      version: '1.0.0',
      scope: 'excluded',
      'bom-ref': 'view',
    },
    { type: 'library', name: 'svelte-toolbelt', version: '1.0.0', scope: 'excluded', 'bom-ref': 'toolbelt' },
    {
      type: 'library',
      name: 'eslint',
      version: '1.0.0',
      'bom-ref': 'eslint',
      licenses: [{ license: { id: 'MIT' } }],
    },
  ],
  dependencies: [{ ref: 'jingluo', dependsOn: ['view', 'toolbelt', 'eslint'] }],
});

test('what runs is required, what only builds is excluded, and a missing licence is named', async () => {
  const shipped = [pack('@codemirror/view', 'MIT'), pack('svelte-toolbelt')];
  const text = completeBom(BY_PNPM, { shipped, all: [...shipped, pack('eslint', 'MIT')] });
  const { components } = JSON.parse(text) as { components: Record<string, unknown>[] };
  const mit = [{ license: { id: 'MIT' } }];
  expect(components.map(({ name, scope, licenses }) => ({ name, scope, licenses }))).toEqual([
    { name: 'view', scope: 'required', licenses: mit },
    { name: 'svelte-toolbelt', scope: 'required', licenses: mit },
    { name: 'eslint', scope: 'excluded', licenses: mit },
  ]);
  expect(await bomProblem(text)).toBeUndefined();
});

test('the schema refuses a bill of materials with a field that is none', async () => {
  expect(await bomProblem(BY_PNPM.replace('"scope":"excluded"', '"scope":"shipped"'))).toBeDefined();
  expect(await bomProblem(BY_PNPM.replace('"specVersion":"1.7",', ''))).toBeDefined();
});

import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { z } from 'zod';
import { idOf, type Manifest } from './installed.ts';
import { licenceOf } from './licence-policy.ts';

const COMPONENT = z.looseObject({
  group: z.string().optional(),
  name: z.string(),
  version: z.string(),
  licenses: z.unknown().optional(),
});
const BOM = z.looseObject({ bomFormat: z.literal('CycloneDX'), components: z.array(COMPONENT) });

/** `required` is what runs; CycloneDX calls `excluded` what only builds and tests. */
type Scope = 'required' | 'excluded';

export interface KnownPackages {
  readonly shipped: readonly Manifest[];
  readonly all: readonly Manifest[];
}

/**
 * The bill of materials that pnpm has written, with what pnpm cannot know: which packages run (the site's are
 * `devDependencies`, since its build holds them), and the licences that a package does not name in its `package.json`.
 */
export function completeBom(text: string, { shipped, all }: KnownPackages): string {
  const bom = BOM.parse(JSON.parse(text));
  const ships = new Set(shipped.map(idOf));
  const known = new Map(all.map((manifest) => [idOf(manifest), manifest]));
  const components = bom.components.map((component) => {
    const id = `${component.group === undefined ? '' : `${component.group}/`}${component.name}@${component.version}`;
    const manifest = known.get(id);
    const scope: Scope = ships.has(id) || id.startsWith('@jingluo/') ? 'required' : 'excluded';
    const licence = manifest && licenceOf(manifest);
    if (component.licenses !== undefined || licence === undefined) return { ...component, scope };
    return { ...component, scope, licenses: [{ license: { id: licence } }] };
  });
  return `${JSON.stringify({ ...bom, components }, null, 2)}\n`;
}

/** What the schema of CycloneDX says against a bill of materials; undefined when it is valid. Reads nothing from the net. */
export async function bomProblem(text: string): Promise<unknown> {
  return (await new Validation.JsonStrictValidator(Spec.Version.v1dot7).validate(text)) ?? undefined;
}

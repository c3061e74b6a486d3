import { cslTexts } from './csl-rights.ts';
import { idOf, type InstalledPackage, type Manifest } from './installed.ts';
import { licenceOf } from './licence-policy.ts';
import { licenceTexts } from './licence-texts.ts';

const RULE = '='.repeat(80);

const HEAD = `Third-party notices

Jingluo is under the MIT licence (LICENSE), its data under CC BY 4.0 (data/LICENSE). It runs with the packages below,
which belong to their authors. None of them is changed, except that the build of the site joins and shortens their code
and cuts the fonts to the characters it uses, under other names. Node.js, which runs it, brings its own licence.

This file is written by \`pnpm notices\`.`;

/** The notices of these packages as one text: each package with its licence and source, and the texts of the licences. */
export function writeNotices(packages: readonly InstalledPackage[]): string {
  const byText = new Map<string, Manifest[]>();
  for (const { manifest, folder } of packages) {
    const licence = licenceOf(manifest);
    if (licence === undefined) throw new Error(`${idOf(manifest)} names no licence`);
    for (const text of licenceTexts(manifest, folder, licence))
      byText.set(text, [...(byText.get(text) ?? []), manifest]);
  }
  const list = packages.map(({ manifest }) => entry(manifest)).join('\n');
  const texts = [...byText].map(([text, of]) => `${RULE}\n${of.map(idOf).join(', ')}\n\n${text}`);
  return `${[HEAD, section('Packages', list), ...withinPackages(packages), section('Licences', ''), ...texts].join('\n\n')}\n`;
}

function section(title: string, text: string): string {
  return `${RULE}\n${title}\n${RULE}${text === '' ? '' : `\n\n${text}`}`;
}

function entry(manifest: Manifest): string {
  return `${idOf(manifest)} (${licenceOf(manifest)}) ${sourceOf(manifest)}`;
}

/** Where the source of this version is: MPL and CPAL ask for it, and readers of the others may look for it, too. */
function sourceOf({ name, version }: Manifest): string {
  return `https://www.npmjs.com/package/${name}/v/${version}`;
}

function withinPackages(packages: readonly InstalledPackage[]): string[] {
  return packages.flatMap(({ manifest: { name }, folder }) =>
    name === '@citation-js/plugin-csl' ? [section(`Within ${name}`, cslNotice(folder))] : [],
  );
}

function cslNotice(plugin: string): string {
  const lines = cslTexts(plugin).map(
    ({ key, title, people, licence }) =>
      `${title === undefined ? `Language ${key}` : `Style ${key}: ${title}`}\n  by ${people.join(', ')}; ${licence}`,
  );
  return `Styles and languages of the Citation Style Language (https://citationstyles.org/), as that package has\nthem. References made with them are not under their licence.\n\n${lines.join('\n')}`;
}

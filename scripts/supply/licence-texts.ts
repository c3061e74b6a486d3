import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './installed.ts';

/** Files in which a package says its terms, and those of what it holds of others. */
const TERMS =
  /^(licen[cs]es?|copying|copyright(notice)?|notice|third[-_]?party[-_]?(notices|licen[cs]es))([-_.][\w.-]+)?$/i;
const CODE = /\.([cm]?[jt]s|json)$/;

/** Texts of licences that a package names and does not bring, by SPDX name. */
const OURS = join(import.meta.dirname, 'texts');

/**
 * The terms of a package: its own files, else the text of its licence with its author. Where a file only names a licence,
 * the text of that licence is added. Throws when there is no text for a licence; it goes into `texts/`.
 */
export function licenceTexts(manifest: Manifest, folder: string, licence: string): string[] {
  const own = readdirSync(folder)
    .filter((name) => TERMS.test(name) && !CODE.test(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => tidy(readFileSync(join(folder, name), 'utf8')));
  if (own.length === 0) return [`${holder(manifest)}\n\n${standardText(licence)}`];
  // Its file says where the licence can be read; the licence wants to be read here.
  return licence === 'CPAL-1.0' ? [...own, standardText(licence)] : own;
}

function standardText(licence: string): string {
  const file = join(OURS, `${licence}.txt`);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Error(`there is no text of ${licence}; write it to scripts/supply/texts/${licence}.txt`);
  return tidy(readFileSync(file, 'utf8'));
}

/** Such packages name no holder of rights but their author. */
function holder({ name, author }: Manifest): string {
  const who = typeof author === 'string' ? author : author?.name;
  return `Copyright (c) ${who?.replace(/\s*[<(].*/, '') ?? `the authors of ${name}`}\n(The package has no licence file; this is the text of the licence that it names.)`;
}

function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

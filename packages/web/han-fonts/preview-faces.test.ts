import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolders } from '@jingluo/graph';
import { shippedSnapshot } from '@jingluo/graph/shipped';
import { expect, test } from 'vitest';
import { Pen } from '../src/lib/preview/pen.ts';
import { createRasteriser } from '../src/lib/server/preview/rasteriser.ts';
import { buildPreviewFaces } from './preview-faces.ts';
import { resvgFiles } from './preview-fonts.ts';
import { readTextFiles } from './text-files.ts';

const WEB = join(import.meta.dirname, '..');
const data = dataFolders(undefined);
const faces = await buildPreviewFaces(
  readTextFiles({ data, source: join(WEB, 'src') }),
  join(WEB, 'node_modules/.cache/preview-fonts'),
);
const pen = new Pen(faces);

/** Characters of old names and of a title that Noto Serif has in none of its cuts, or that no slice for signs draws. */
const IN_NO_FONT: readonly string[] = ['㖞', '㿠', '≠'];

test('no character of a name or a title is left out, in any style', () => {
  const { entities, citations } = shippedSnapshot();
  const names = entities.rows.flatMap((row) => [row.summary, ...row.names.map(({ text }) => text)]);
  const titles = [...citations.values()].map(({ fields }) => fields.title);
  const letters = [...new Set([...names, ...titles].join('').normalize('NFC'))].filter(
    (letter) => letter.trim() !== '' && !IN_NO_FONT.includes(letter),
  );
  expect(letters).toEqual(expect.arrayContaining(['環', '跳', 'ǎ', 'ě', '环']));
  const lost = letters.flatMap((letter) =>
    (['sans', 'sans-bold', 'serif-bold'] as const)
      .filter((hand) => pen.lost(letter, hand).length > 0)
      .map((hand) => `${hand} ${letter}`),
  );
  const help =
    'No font draws these: add a package that does to families.ts, or leave them out as IN_NO_FONT.';
  expect(lost, help).toEqual([]);
});

test('no letter is drawn as a box, and letters look different', async () => {
  const { program, wasm } = resvgFiles();
  const rasteriser = createRasteriser(async () => ({
    program: await readFile(program, 'utf8'),
    wasm: await readFile(wasm),
    fonts: await Promise.all(faces.map(({ file }) => readFile(file))),
    family: faces[0]!.family,
  }));
  const draw = async (text: string): Promise<string> => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">${text}</svg>`;
    return Buffer.from(await rasteriser.draw(svg)).toString('base64');
  };
  const letter = (one: string) => pen.text(one, { x: 5, y: 45, size: 40, fill: '#000', hand: 'serif-bold' });
  const box = (family: string) =>
    `<text x="5" y="45" font-size="40" font-family="${family}">\u{10fffd}</text>`;
  const pictures = [
    await draw(''),
    ...(await Promise.all(faces.map(({ family }) => draw(box(family))))),
    ...(await Promise.all([...'環跳髎环ǎěΩA'].map((one) => draw(letter(one))))),
  ];
  rasteriser.rest();
  const drawn = pictures.slice(-8);
  expect(new Set(drawn).size).toBe(8);
  for (const one of drawn) expect(pictures.slice(0, -8)).not.toContain(one);
});

import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openText } from '../open-text.ts';
import { wordParagraph, wordRun, wordXml, writeDocx } from '../testing/write-docx.ts';
import { unpack } from './unpack.ts';

const open = (bytes: Uint8Array, name = 'a.docx') => openText(bytes, { name });

test('headings, paragraphs and tables are read; what was deleted is not', async () => {
  const table = `<w:tbl><w:tr><w:tc>${wordParagraph('ST36')}</w:tc><w:tc>${wordParagraph('below the knee')}</w:tc></w:tr></w:tbl>`;
  const changed = `<w:p>${wordRun('Press it ')}<w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins>${wordRun('daily')}</w:ins></w:p>`;
  const raised = `<w:p>${wordRun('It helps')}${wordRun('2', '<w:vertAlign w:val="superscript"/>')}${wordRun('.')}</w:p>`;
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const opened = await open(
    writeDocx(wordParagraph('Knees', 'H') + changed + raised + table, {
      'word/styles.xml': strToU8(styles),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      ),
    }),
  );
  expect(opened).toEqual({
    kind: 'docx',
    title: 'Knees',
    paragraphs: [
      { text: 'Knees', heading: true },
      { text: 'Press it daily' },
      { text: 'It helps[2].' },
      { text: 'ST36; below the knee' },
    ],
    remarks: [],
  });
});

test('an archive that was written piece by piece is read as well', async () => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, bytes] of await unpack(writeDocx(wordParagraph('Knees at night')))) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  expect((await open(whole)).paragraphs).toEqual([{ text: 'Knees at night' }]);
});

test('a bomb is stopped while it is unpacked, whatever size it gives', async () => {
  const bomb = writeDocx('', { 'word/document.xml': new Uint8Array(3_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  const refused = {
    problem: 'too-large',
    message: 'This document unpacks to more than 1.0 MB, which is the most that is read.',
  };
  await expect(unpack(bomb, 1_000_000)).rejects.toMatchObject(refused);
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let place = 0; place + 30 < bomb.length; place += 1) {
    if (view.getUint32(place, true) === 0x04034b50) view.setUint32(place + 22, 10, true);
    if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + 24, 10, true);
  }
  await expect(unpack(bomb, 1_000_000)).rejects.toMatchObject(refused);
});

test('parts that are not read are not unpacked', async () => {
  const bytes = writeDocx(wordParagraph('Knees'), { 'word/media/a.png': new Uint8Array(3_000_000) });
  expect([...(await unpack(bytes, 1_000_000)).keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
  ]);
});

test('entities that stand for each other do not grow', async () => {
  const entities = Array.from(
    { length: 9 },
    (_, place) => `<!ENTITY l${place + 1} "${`&l${place};`.repeat(10)}">`,
  ).join('');
  const xml = wordXml(wordParagraph('&l9;'), `<!DOCTYPE x [<!ENTITY l0 "lol">${entities}]>`);
  const opened = open(writeDocx('', { 'word/document.xml': strToU8(xml) }));
  const text = await opened.then(
    ({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text).join(' '),
    (error: Error) => `${error.name} ${error.message}`,
  );
  expect(text.length).toBeLessThan(500);
});

test('a document that is nested without end is refused', async () => {
  const deep = writeDocx(`${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`);
  await expect(open(deep)).rejects.toMatchObject({ name: 'OpenError' });
});

test('another archive, one with a part twice and a broken one are refused', async () => {
  await expect(open(zipSync({ 'a.txt': strToU8('Knees') }), 'a.zip')).rejects.toMatchObject({
    problem: 'unknown-kind',
  });
  const whole = writeDocx(wordParagraph('Knees'));
  await expect(open(whole.subarray(0, 200))).rejects.toMatchObject({ name: 'OpenError' });
});

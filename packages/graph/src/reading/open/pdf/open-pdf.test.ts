import { expect, test } from 'vitest';
import { openText } from '../open-text.ts';
import { type PdfParts, type PlacedText, setLines, stream, writePdf } from '../testing/write-pdf.ts';

const open = (parts: PdfParts) => openText(writePdf(parts), { name: 'a.pdf' });
const texts = async (...pages: (readonly PlacedText[])[]) =>
  (await open({ pages })).paragraphs.map(({ text }) => text);

const FIRST =
  'The point lies in the hollow below the knee and is pressed with the thumb for a minute on both sides of the leg.';
const SECOND =
  'Walking slowly afterwards is said to help more than lying down, although nobody has counted how often it does.';

test('lines are put together to paragraphs that stand apart', async () => {
  const page = [
    ...setLines(FIRST, { x: 60, y: 700, letters: 40 }),
    ...setLines(SECOND, { x: 60, y: 640, letters: 40 }),
  ];
  expect(await texts(page)).toEqual([FIRST, SECOND]);
});

test('paragraphs without a gap begin where a line is moved in', async () => {
  const moved = (text: string, y: number) => {
    const [first, ...others] = setLines(text, { x: 60, y, letters: 40 });
    return [{ ...first!, x: 78 }, ...others];
  };
  const first = moved(FIRST, 700);
  expect(await texts([...first, ...moved(SECOND, 700 - 12 * first.length)])).toEqual([FIRST, SECOND]);
});

test('columns are read one after another, below a title that stands across them', async () => {
  const long = [FIRST, SECOND, FIRST, SECOND].join(' ');
  const title = { text: 'What a handout says of knees', x: 150, y: 760, size: 18 };
  // The file has them row by row.
  const rows = [
    ...setLines(long, { x: 40, y: 700, letters: 40 }),
    ...setLines(SECOND, { x: 300, y: 700, letters: 40 }),
    ...setLines(FIRST, { x: 300, y: 640, letters: 40 }),
  ].sort((a, b) => b.y - a.y || a.x - b.x);
  const opened = await open({ pages: [[title, ...rows]] });
  expect(opened.paragraphs).toEqual([
    { text: 'What a handout says of knees', heading: true },
    { text: `${long}` },
    { text: SECOND },
    { text: FIRST },
  ]);
  expect(opened.title).toBe('What a handout says of knees');
});

test('the cells of a table are no columns', async () => {
  const rows = ['ST36', 'GB34', 'BL40', 'BL57', 'KI3'].flatMap((code, row) => [
    { text: code, x: 60, y: 700 - row * 14 },
    { text: 'below the knee', x: 300, y: 700 - row * 14 },
  ]);
  expect((await texts(rows)).join(' ')).toMatch(/^ST36 +below the knee GB34 +below the knee/);
});

test('words that were divided are whole again, and compounds keep their hyphens', async () => {
  const lines = [
    'Acupressure is a low-cost habit, and acu-',
    'pressure is said to be known by every low-',
    'cost clinic.',
  ];
  const page = lines.map((text, place) => ({ text, x: 60, y: 700 - place * 12 }));
  expect(await texts(page)).toEqual([
    'Acupressure is a low-cost habit, and acupressure is said to be known by every low-cost clinic.',
  ]);
});

test('a paragraph goes on over pages, without running titles, footers and page numbers', async () => {
  const page = (number: number, text: string): PlacedText[] => [
    { text: 'Knees and their points', x: 60, y: 770 },
    ...setLines(text, { x: 60, y: 700, letters: 60 }),
    { text: `Handout 2031, page ${number}`, x: 60, y: 60 },
    { text: String(number), x: 300, y: 30 },
  ];
  const half = FIRST.split(' ');
  const whole = await texts(
    page(1, half.slice(0, 11).join(' ')),
    page(2, half.slice(11).join(' ')),
    page(3, SECOND),
  );
  expect(whole).toEqual([FIRST, SECOND]);
});

test('raised numbers become marks of references, powers stay', async () => {
  const page: PlacedText[] = [
    { text: 'Pressing it helps', x: 60, y: 700 },
    { text: '3,4', x: 60 + 17 * 6, y: 704, size: 6 },
    { text: 'on an area of 5 cm', x: 60 + 20 * 6, y: 700 },
    { text: '2', x: 60 + 38 * 6, y: 704, size: 6 },
  ];
  expect(await texts(page)).toEqual(['Pressing it helps[3,4] on an area of 5 cm2']);
});

test('a title of the file is its title, the name of a file is none', async () => {
  const pages = [setLines(FIRST, { x: 60, y: 700, letters: 40 })];
  expect((await open({ pages, title: 'Knees  at night' })).title).toBe('Knees at night');
  expect((await open({ pages, title: 'Microsoft Word - knees.docx' })).title).toBeUndefined();
});

test('pages without text are counted, and a file without any is refused', async () => {
  const page = setLines(FIRST, { x: 60, y: 700, letters: 40 });
  expect((await open({ pages: [page, []] })).remarks).toEqual([
    '1 of 2 pages has no text: empty, or a picture, which is not read.',
  ]);
  await expect(open({ pages: [[], []] })).rejects.toMatchObject({ problem: 'no-text' });
});

test('too many pages are refused, and a number of pages that is not true is not believed', async () => {
  const page = setLines(FIRST, { x: 60, y: 700, letters: 40 });
  await expect(open({ pages: Array.from({ length: 201 }, () => page) })).rejects.toMatchObject({
    problem: 'too-many-pages',
    message:
      'This PDF has 201 pages; at most 200 are read. Save the pages that matter as a file of their own.',
  });
  expect((await open({ pages: [page], count: 1_000_000 })).paragraphs).toEqual([{ text: FIRST }]);
});

test('a tree of pages that goes in circles ends', async () => {
  const loop = open({ pages: [], kids: '2 0 R', count: 3 });
  await expect(loop).rejects.toMatchObject({ name: 'OpenError' });
  const child = '<< /Type /Pages /Parent 2 0 R /Kids [4 0 R] /Count 2 >>';
  await expect(open({ pages: [], kids: '4 0 R', count: 2, objects: [child] })).rejects.toMatchObject({
    name: 'OpenError',
  });
});

test('programs in it do not run', async () => {
  const script = '<< /S /JavaScript /JS (globalThis.ranFromPdf = true; app.alert\\(1\\)) >>';
  const opened = await open({
    pages: [setLines(FIRST, { x: 60, y: 700, letters: 40 })],
    objects: [script],
    catalog: '/OpenAction 4 0 R /Names << /JavaScript << /Names [(a) 4 0 R] >> >> /AA << /WC 4 0 R >>',
    page: '/AA << /O 4 0 R >>',
  });
  expect(opened.paragraphs).toEqual([{ text: FIRST }]);
  expect(globalThis).not.toHaveProperty('ranFromPdf');
});

test('a picture that claims to be huge is not drawn', async () => {
  const huge = stream(
    'x',
    '/Type /XObject /Subtype /Image /Width 200000 /Height 200000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
  );
  const opened = await open({
    pages: [setLines(FIRST, { x: 60, y: 700, letters: 40 })],
    objects: [huge],
    page: '/Thumb 4 0 R',
  });
  expect(opened.paragraphs).toEqual([{ text: FIRST }]);
});

test('a locked file says that it is locked', async () => {
  const key = 'x'.repeat(32);
  const locked = open({
    pages: [setLines(FIRST, { x: 60, y: 700, letters: 40 })],
    trailer: `/ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${key}) /U (${key}) >>`,
  });
  await expect(locked).rejects.toMatchObject({ problem: 'locked' });
});

test('a damaged file, and one that is only called so, are refused', async () => {
  const whole = writePdf({ pages: [setLines(FIRST, { x: 60, y: 700, letters: 40 })] });
  await expect(openText(whole.subarray(0, 40), { name: 'a.pdf' })).rejects.toMatchObject({
    problem: 'unreadable',
  });
});

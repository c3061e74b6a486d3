import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordedRun } from '../recorded-run.ts';

const BOOK = 'a-book: { type: book, title: A, study: { design: textbook }, seen: [x] }\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-'));
  for (const name of ['citations', 'symptoms', 'claims']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const kg = (...args: string[]) => recordedRun(args, { KG_DATA: folder });
const skeleton = (what: string, id: string) => kg('new', what, id).printed.join('\n');

/** The skeleton with these values in its open fields. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (lines, [field, value]) => lines.replace(new RegExp(`^([ -]*${field}:) #`, 'm'), `$1 ${value} #`),
    text,
  );
}

test('the three skeletons, once filled in, are valid data', () => {
  write('acupoints.yaml', 'GB30: { name: Huantiao }');
  write(
    'citations/new.yaml',
    filled(skeleton('citation', 'qin-z-2015'), {
      type: 'article-journal',
      title: 'Acupuncture for Sciatica',
      design: 'systematic-review',
      seen: '[PubMed page 26576192]',
    }),
  );
  write('symptoms/new.yaml', filled(skeleton('symptom', 'sciatica'), { name: 'Sciatica' }));
  write(
    'claims/qin-z-2015.yaml',
    filled(skeleton('claims', 'qin-z-2015'), {
      subject: 'acupoint:GB30',
      treats: 'symptom:sciatica',
      locator: 'abstract',
    }),
  );
  expect(kg('check')).toEqual({
    code: 0,
    printed: ['kg check: no problem in 2 entities, 1 works, 1 statements'],
    errors: [],
  });
});

test('the check reports each open field of an unfilled skeleton', () => {
  write('citations/a.yaml', BOOK + skeleton('citation', 'qin-z-2015'));
  write('symptoms/a.yaml', skeleton('symptom', 'sciatica'));
  write('claims/a-book.yaml', skeleton('claims', 'a-book'));
  const fields = kg('check').errors.map((line) => /empty-field: `(.*?)`/.exec(line)?.[1]);
  expect(fields.filter((field) => field !== undefined)).toEqual([
    'type',
    'title',
    'study.design',
    'seen',
    'subject',
    'treats',
    'locator',
    'name',
  ]);
});

test('a malformed id is refused', () => {
  for (const what of ['citation', 'symptom', 'claims']) {
    expect(kg('new', what, 'Low_back')).toEqual({
      code: 2,
      printed: [],
      errors: [
        'kg new: `Low_back` is no well-formed id: lower case words joined by hyphens, like low-back-pain or qin-z-2015-review',
      ],
    });
  }
});

test('an id that is recorded already is refused with its place, even when its fields are wrong', () => {
  write('citations/books.yaml', BOOK);
  write('symptoms/leg.yaml', 'sciatica: { name: Sciatica }\nbroken: { nome: Broken }');
  write('claims/a-book.yaml', 'claims: []');
  const refusal = (what: string, id: string) => {
    const { code, errors } = kg('new', what, id);
    return `${code} ${errors.join('\n')}`;
  };
  expect(refusal('citation', 'a-book')).toMatch(
    /^2 kg new: `citation:a-book` is recorded already at .*books\.yaml:1$/,
  );
  expect(refusal('symptom', 'sciatica')).toMatch(
    /^2 kg new: `symptom:sciatica` is recorded already at .*leg\.yaml:1$/,
  );
  expect(refusal('symptom', 'broken')).toBe('2 kg new: `symptom:broken` is recorded already');
  expect(refusal('claims', 'a-book')).toMatch(
    /^2 kg new: the claims of `citation:a-book` are recorded already: add to .*a-book\.yaml$/,
  );
});

test('claims can be begun only for a recorded work', () => {
  write('citations/books.yaml', BOOK);
  expect(kg('new', 'claims', 'a-bok').errors).toEqual([
    'kg new: no work `citation:a-bok` is recorded: begin with `kg new citation a-bok`; nearest: citation:a-book',
  ]);
});

test('an unknown kind or a missing id is a wrong call', () => {
  expect(kg('new', 'organ', 'liver')).toEqual({
    code: 2,
    printed: [],
    errors: ['kg new: there is no `organ` to begin; there are citation, symptom and claims'],
  });
  expect(kg('new', 'symptom').errors).toEqual(['kg new: give one kind and one id']);
});

test('a record can be written into another folder, which is created if needed', () => {
  write('citations/books.yaml', BOOK);
  const own = join(folder, 'my-notes');
  const { code, printed, errors } = recordedRun(
    ['new', 'citation', 'my-article', '--in', 'my-notes'],
    { KG_DATA: '.' },
    folder,
  );
  expect([code, printed, errors]).toEqual([
    0,
    [
      'my-notes/citations/my-article.yaml is written. Fill in the empty fields; `kg check . my-notes` says what is missing.',
      'Then what the work says: `kg new claims my-article --in my-notes`.',
    ],
    [],
  ]);
  expect(readFileSync(join(own, 'citations/my-article.yaml'), 'utf8')).toBe(
    `${skeleton('citation', 'my-article')}\n`,
  );
});

test('a written record is known at once: its claims can be begun, and nothing is written twice', () => {
  const data = join(folder, 'data');
  const env = { KG_DATA: data };
  const begin = (...args: string[]) => recordedRun(['new', ...args, '--in', 'my-notes'], env, folder).errors;
  mkdirSync(join(data, 'citations'), { recursive: true });
  write('data/citations/books.yaml', BOOK);

  expect(begin('claims', 'mine')).toEqual([
    'kg new: no work `citation:mine` is recorded: begin with `kg new citation mine --in my-notes`; nearest: citation:a-book',
  ]);
  expect(begin('citation', 'mine')).toEqual([]);
  expect(begin('citation', 'mine')).toEqual(['kg new: `citation:mine` is recorded already']);
  expect(begin('citation', 'a-book')[0]).toMatch(/`citation:a-book` is recorded already at .*books\.yaml:1$/);
  expect(begin('claims', 'mine')).toEqual([]);
  expect(begin('symptom', 'stiff-hip')).toEqual([]);
  expect(begin('symptom', 'stiff-hip')).toEqual(['kg new: `symptom:stiff-hip` is recorded already']);
  write('my-notes/claims/mine.yaml', 'claims: []');
  expect(begin('claims', 'mine')[0]).toMatch(
    /the claims of `citation:mine` are recorded already: add to .*mine\.yaml$/,
  );
  expect(readFileSync(join(folder, 'my-notes/claims/mine.yaml'), 'utf8')).toBe('claims: []');
});

test('claims can be added for a work that has claims in another folder', () => {
  write('data/claims/a-book.yaml', 'claims: []');
  write('data/citations/books.yaml', BOOK);
  const begin = () =>
    recordedRun(['new', 'claims', 'a-book', '--in', 'my-notes'], { KG_DATA: 'data' }, folder).code;
  expect([begin(), begin()]).toEqual([0, 2]);
});

test('a file is never overwritten, and a file is not accepted as a folder', () => {
  write('my-notes/claims/a-book.yaml', 'not: [claims');
  write('citations/books.yaml', BOOK);
  const begin = (where: string) =>
    recordedRun(['new', 'claims', 'a-book', '--in', where], { KG_DATA: '.' }, folder).errors;
  expect(begin('my-notes')).toEqual([
    'kg new: my-notes/claims/a-book.yaml is there already, and nothing was written',
  ]);
  expect(begin('citations/books.yaml')).toEqual(['kg new: citations/books.yaml is no folder']);
  expect(begin('')).toEqual(['kg new: say which folder, with `--in FOLDER`']);
});

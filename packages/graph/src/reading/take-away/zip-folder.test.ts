import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFolder } from './zip-folder.ts';

test('a folder is zipped with its files below it, and always to the same bytes', () => {
  const files = new Map([
    ['citations/knees.yaml', 'knees: { title: 暖膝 }\n'],
    ['claims/knees.yaml', 'claims: []\n'],
  ]);
  const zip = zipFolder('my-notes', files);
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
    [...files].map(([name, text]) => [`my-notes/${name}`, text]),
  );
  expect(zipFolder('my-notes', files)).toEqual(zip);
});

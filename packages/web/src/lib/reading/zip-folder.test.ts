import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFolder } from './zip-folder.ts';

test('a folder comes out of its zip as it went in', async () => {
  const files = new Map([
    ['citations/a.yaml', 'a: 環跳\n'],
    ['claims/a.yaml', 'claims: []\n'],
  ]);
  const entries = unzipSync(new Uint8Array(await zipFolder('my-text', files).arrayBuffer()));
  expect(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['my-text/citations/a.yaml', 'a: 環跳\n'],
    ['my-text/claims/a.yaml', 'claims: []\n'],
  ]);
});

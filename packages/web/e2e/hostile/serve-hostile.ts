import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveBeside } from '../serve-beside.ts';
import { HOSTILE, writeHostileFolder } from './hostile-folder.ts';

/*
 * Serves the data with a hostile folder beside it. One work has an address that the check refuses, as if it had come in
 * otherwise.
 */

const hostile = mkdtempSync(join(tmpdir(), 'jingluo-hostile-'));
writeHostileFolder(hostile);
await serveBeside({
  added: hostile,
  env: { KG_CACHE: 'off' },
  onload: ({ citations }) => {
    rmSync(hostile, { recursive: true });
    const { fields } = citations.get(`citation:${HOSTILE.study}`)!;
    // So few works are kept once they are made: everybody gets this one.
    Object.assign(fields, { URL: 'javascript:alert(11)' });
  },
});

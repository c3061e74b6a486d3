import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { VARIABLE_NAMES } from '../../packages/api/src/server/environment-variables.ts';
import { only, stagesOf } from './containerfile.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const UNIT = readFileSync(join(ROOT, 'docs/example/jingluo@.service'), 'utf8');

test('the unit for systemd starts what the container starts, and sets what is known', () => {
  const [, start = ''] = /^ExecStart=\/usr\/bin\/(.+)$/m.exec(UNIT)!;
  const stages = stagesOf(readFileSync(join(ROOT, 'Containerfile'), 'utf8'));
  expect(start.split(' ')).toEqual(JSON.parse(only(stages.at(-1)!, 'CMD')));
  const names = [...UNIT.matchAll(/^Environment=(.+)$/gm)].flatMap(([, sets]) =>
    sets!.split(' ').map((set) => set.split('=')[0]!),
  );
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) expect(['NODE_ENV', ...VARIABLE_NAMES]).toContain(name);
});

// Only systemd knows what it understands, and few systems but Linux have it.
if (existsSync('/usr/bin/systemd-analyze'))
  test('systemd understands every line of the unit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jingluo-unit-'));
    const file = join(folder, 'jingluo@4321.service');
    writeFileSync(
      file,
      UNIT.replace('/usr/bin/node', process.execPath).replace('/srv/jingluo/program', folder),
    );
    const { status, stderr } = spawnSync('/usr/bin/systemd-analyze', ['verify', file], {
      encoding: 'utf8',
      env: { ...process.env, SYSTEMD_LOG_LEVEL: 'warning' },
    });
    rmSync(folder, { recursive: true });
    const ours = stderr.split('\n').filter((line) => line.includes('jingluo'));
    expect({ status, ours }).toEqual({ status: 0, ours: [] });
  });

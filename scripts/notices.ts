import { renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NOTICES } from './supply/find-problems.ts';
import { writeNotices } from './supply/notices.ts';
import { shippedPackages } from './supply/project-packages.ts';

const ROOT = resolve(import.meta.dirname, '..');
const packages = shippedPackages(ROOT);
const file = join(ROOT, NOTICES);
writeFileSync(`${file}.new`, writeNotices(packages));
renameSync(`${file}.new`, file);
console.log(`${NOTICES} names ${packages.length} packages`);

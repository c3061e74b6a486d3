import { join, resolve } from 'node:path';
import { writeWhole } from '../packages/graph/src/files/write-whole.ts';
import { NOTICES } from './supply/find-problems.ts';
import { writeNotices } from './supply/notices.ts';
import { shippedPackages } from './supply/project-packages.ts';

const ROOT = resolve(import.meta.dirname, '..');
const packages = shippedPackages(ROOT);
const file = join(ROOT, NOTICES);
writeWhole(file, writeNotices(packages));
console.log(`${NOTICES} names ${packages.length} packages`);

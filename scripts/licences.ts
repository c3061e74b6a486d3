import { resolve } from 'node:path';
import { findProblems } from './supply/find-problems.ts';

const { shipped, tools, problems } = findProblems(resolve(import.meta.dirname, '..'));
for (const problem of problems) console.error(`licences: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`licences: ${shipped} packages run, ${tools} build and test; all are allowed and named`);

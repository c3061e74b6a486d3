import { spawn } from 'node:child_process';
import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A mirror that takes a connection and never answers is given up after this long, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Runs the pnpm that runs this script, else the one on the path, and ends it after two minutes. Rejects with an
 * `ExpectedError` when there is no pnpm.
 */
export function runPnpm(args: readonly string[], cwd: string): Promise<Ended> {
  const given = process.env['npm_execpath'] ?? '';
  const pnpm = /pnpm(\.[cm]?js|\.exe)?$/.test(given) ? given : 'pnpm';
  const [program, first] = /\.[cm]?js$/.test(pnpm) ? [process.execPath, [pnpm]] : [pnpm, []];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) =>
      reject(new ExpectedError(`pnpm cannot be run (${error.message}); try \`npx -y pnpm@12 …\``)),
    );
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

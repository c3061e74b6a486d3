import { writeFileSync } from 'node:fs';

/**
 * Writes a module for `--import`. It sends signals to its own process as soon as they are caught, and prints how many files
 * have been read by then.
 */
export function writeEarlySignals(path: string, signals: readonly NodeJS.Signals[]): void {
  writeFileSync(
    path,
    `import { registerHooks } from 'node:module';
    let files = 0;
    registerHooks({ load: (url, context, next) => (files += Number(url.startsWith('file:')), next(url, context)) });
    process.on('newListener', (signal) => {
      if (signal !== 'SIGUSR2') return;
      console.log('caught after ' + files + ' files');
      setImmediate(() => { for (const signal of ${JSON.stringify(signals)}) process.kill(process.pid, signal); });
    });`,
  );
}

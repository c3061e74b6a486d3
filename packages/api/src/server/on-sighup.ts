import { closeSync, openSync } from 'node:fs';

/**
 * Calls `reload` on SIGHUP, the usual signal to reload a server. A program also gets it when its terminal is closed: then
 * `end` is called. SIGHUP no longer ends the process by itself.
 */
export function onSighup({ reload, end }: { reload: () => void; end: () => void }): void {
  const hadTerminal = hasTerminal();
  process.on('SIGHUP', () => (hadTerminal && !hasTerminal() ? end() : reload()));
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}

import { closeSync, openSync } from 'node:fs';

/**
 * Calls `reload` on SIGHUP, by which servers are asked to load their data anew. The same signal tells a program that
 * its terminal was closed: then `end` is called. From now on SIGHUP does not end the process by itself.
 */
export function onHangUp({ reload, end }: { reload: () => void; end: () => void }): void {
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

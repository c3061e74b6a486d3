import { readFileSync } from 'node:fs';

/** A process of the system. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly argv: readonly string[];
}

/** Reads a process; undefined when there is none, or when this system cannot show it: only Linux can. */
export type ReadProcess = (pid: number) => ProcessEntry | undefined;

export function readProcess(pid: number): ProcessEntry | undefined {
  try {
    const [state = '', parent = ''] = readStat(pid);
    const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split('\0')
      .filter((word) => word.trim() !== '');
    return state === 'Z' ? undefined : { pid, parent: Number(parent), argv };
  } catch {
    return undefined;
  }
}

/** Whether a process has been halted, by SIGSTOP, Ctrl-Z or a debugger. */
export function isHalted(pid: number): boolean {
  try {
    return /^[Tt]$/.test(readStat(pid)[0] ?? '');
  } catch {
    return false;
  }
}

/** The state of a process, its parent and what follows in its `stat`. */
function readStat(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the command is in brackets and may contain anything; state and parent follow the last bracket.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

import { z } from 'zod';

const REPORT = z.object({
  advisories: z.record(
    z.string(),
    z.object({
      module_name: z.string(),
      severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
      title: z.string(),
      url: z.string(),
      vulnerable_versions: z.string(),
      patched_versions: z.string().optional(),
      findings: z.array(z.object({ version: z.string(), paths: z.array(z.string()) })),
    }),
  ),
});

/** What is known of the installed packages: nothing could be asked, or a line for each vulnerability. */
export type Audit =
  | { readonly isKnown: false; readonly why: string }
  | { readonly isKnown: true; readonly severe: readonly string[]; readonly others: readonly string[] };

/**
 * Reads what `pnpm audit --json` has printed. `severe` are the vulnerabilities of level high and critical. Without a
 * report it says why there is none, in one line.
 */
export function readAudit({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): Audit {
  const report = REPORT.safeParse(parsed(stdout));
  if (!report.success)
    return { isKnown: false, why: oneLine(stderr) || oneLine(stdout) || 'pnpm said nothing' };
  const found = Object.values(report.data.advisories).map(({ severity, ...advisory }) => ({
    isSevere: severity === 'high' || severity === 'critical',
    line: `${severity}: ${advisory.module_name} ${advisory.findings.map(({ version }) => version).join(', ')}: ${advisory.title}; better: ${advisory.patched_versions ?? 'none yet'}; by ${advisory.findings[0]?.paths[0] ?? '?'}; ${advisory.url}`,
  }));
  const lines = (isSevere: boolean) =>
    found.filter((one) => one.isSevere === isSevere).map(({ line }) => line);
  return { isKnown: true, severe: lines(true), others: lines(false) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** pnpm breaks its messages into lines and draws a frame beside them. */
function oneLine(text: string): string {
  return text
    .replaceAll(/\n\s*│ ?/g, '')
    .replaceAll(/[^\S ]*\n\s*[×├╰─▶ ]*/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .slice(0, 500);
}

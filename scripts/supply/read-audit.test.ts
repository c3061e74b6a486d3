import { expect, test } from 'vitest';
import { readAudit } from './read-audit.ts';

/** As pnpm 12 prints it. */
const report = (...severities: readonly string[]) =>
  JSON.stringify({
    advisories: Object.fromEntries(
      severities.map((severity, index) => [
        String(index),
        {
          findings: [{ version: '1.2.3', paths: ['packages__api>leaky'], dev: false, optional: false }],
          id: index,
          title: 'Leaks',
          module_name: 'leaky',
          vulnerable_versions: '<2.0.0',
          patched_versions: '>=2.0.0',
          severity,
          cwe: 'CWE-1',
          github_advisory_id: 'GHSA-xxxx-xxxx-xxxx',
          url: 'https://example.org/GHSA-xxxx-xxxx-xxxx',
        },
      ]),
    ),
    metadata: { vulnerabilities: { high: 1 } },
  });

test('vulnerabilities of level high and critical are severe, others are told', () => {
  const audit = readAudit({ stdout: report('moderate', 'critical', 'high'), stderr: '' });
  const line = (severity: string) =>
    `${severity}: leaky 1.2.3: Leaks; better: >=2.0.0; by packages__api>leaky; https://example.org/GHSA-xxxx-xxxx-xxxx`;
  expect(audit).toEqual({
    isKnown: true,
    severe: [line('critical'), line('high')],
    others: [line('moderate')],
  });
  expect(readAudit({ stdout: report(), stderr: '' })).toEqual({ isKnown: true, severe: [], others: [] });
});

test('without a report nothing is known, and the message of pnpm says why in one line', () => {
  const stderr = `Error: ERR_PNPM_AUDIT_BAD_RESPONSE

  × The audit endpoint (at https://registry.example.org/-/npm/v1/security/
  │ advisories/bulk) responded with 405:
  ╰─▶ Connection refused

`;
  expect(readAudit({ stdout: '', stderr })).toEqual({
    isKnown: false,
    why: 'Error: ERR_PNPM_AUDIT_BAD_RESPONSE The audit endpoint (at https://registry.example.org/-/npm/v1/security/advisories/bulk) responded with 405: Connection refused',
  });
  expect(readAudit({ stdout: '{"error":{}}', stderr: '' })).toEqual({ isKnown: false, why: '{"error":{}}' });
  expect(readAudit({ stdout: '', stderr: '' })).toEqual({ isKnown: false, why: 'pnpm said nothing' });
});

import { expect, test } from 'vitest';
import { claimsOfWorks } from './claims-of-works.ts';
import { fetch } from './real-graph.fixture.ts';

test('what a source says is quoted for tables, and no cell of it is run by a spreadsheet', async () => {
  /** The graph as it is, except that a title would be a formula. */
  const hostile: typeof fetch = async (address, init) => {
    const answer = await fetch(address, init);
    return new Response((await answer.text()).replaceAll('Effectiveness of', '=1+1, or'), answer);
  };
  let csv = '';
  for await (const piece of claimsOfWorks(
    hostile,
    [{ id: 'citation:qin-z-2015-review' }],
    new URL('http://x/'),
  ))
    csv += piece;
  const lines = csv.trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines.slice(1))
    expect(line).toMatch(/^qin-z-2015-review,Qin et al\. 2015,"'=1\+1, or Acupuncture /);
});

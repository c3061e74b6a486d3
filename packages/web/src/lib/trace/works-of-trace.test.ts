import { expect, it } from 'vitest';
import { worksOfTrace } from './works-of-trace.ts';

const claim = (...ids: string[]) => ({ evidence: ids.map((id) => ({ citation: { id } })) });

it('names each work once, routes before points', () => {
  expect(
    worksOfTrace([
      { routes: [{ claims: [claim('a', 'b')] }], points: [{ claims: [claim('c'), claim('a')] }] },
      { routes: [{ claims: [claim('d')] }], points: [] },
    ]),
  ).toEqual(['a', 'b', 'c', 'd']);
});

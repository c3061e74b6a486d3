import { expect, it } from 'vitest';
import { citingHere } from '@jingluo/api';
import { citeClaim } from './cite-claim.ts';

it('cites a claim by its sentence, the day, the version of the data and its link', async () => {
  const link = 'https://x.org/claims/acupoint:GB30~treats~symptom:sciatica';
  const { text, bibtex } = await citeClaim(
    { id: 'acupoint:GB30~treats~symptom:sciatica', sentence: 'GB30 (Huantiao) is said to treat sciatica' },
    { link, version: '0123456789abcdef', day: new Date('2026-11-02T23:30:00Z') },
    citingHere,
  );
  expect(text).toBe(
    'Jingluo. (n.d.). GB30 (Huantiao) is said to treat sciatica: what sources say (data version 0123456789ab). ' +
      `Retrieved November 2, 2026, from ${link}`,
  );
  expect(bibtex).toContain('@misc{jingluo-acupoint-GB30-treats-symptom-sciatica,');
  expect(bibtex).toContain(`url = {${link}}`);
  expect(bibtex).toContain('accessed 2026-11-02');
});

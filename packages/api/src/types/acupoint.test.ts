import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test('a point has what sources warn of, with the level and the places', async () => {
  const { data } = await ask(`{
    acupoint(id: "SP6") { cautions { sentence level evidence { note citation { id } } } }
    none: acupoint(id: "GB30") { cautions { id } }
    navel: acupoint(id: "CV8") { cautions { sentence relation } } }`);
  expect(data.acupoint.cautions).toMatchObject([
    { sentence: 'SP6 (Sanyinjiao) is said to be contraindicated in pregnancy', level: 'TRADITIONAL' },
  ]);
  expect(data.acupoint.cautions[0].evidence).toContainEqual({
    note: 'It forbids acupuncture.',
    citation: { id: 'citation:chinese-acupuncture-moxibustion-1999' },
  });
  expect(data.none.cautions).toEqual([]);
  expect(data.navel.cautions).toEqual([
    {
      sentence: 'Acupuncture is said to be contraindicated at CV8 (Shenque)',
      relation: 'CONTRAINDICATED_AT',
    },
  ]);
});

import { expect, it } from 'vitest';
import { nameInSentence, nameOnLine } from './work-name.ts';

const classic = { design: 'CLASSIC' };

it.each([
  [
    {
      shortName: '杨继洲 (Yang Jizhou) 1601',
      title: '针灸大成 (Zhenjiu Dacheng, The Great Compendium)',
      study: classic,
    },
    'Zhenjiu Dacheng',
    'the Zhenjiu Dacheng',
  ],
  [
    { shortName: 'Wang Bing 762', title: 'Notes to the Qixue lun of the Suwen', study: classic },
    'Wang Bing 762',
    'Wang Bing 762',
  ],
  [
    {
      shortName: 'Zhang et al. 2021',
      title: 'Points (Shu, and others) in 针灸',
      study: { design: 'CONSENSUS' },
    },
    'Zhang et al. 2021',
    'Zhang et al. 2021',
  ],
  [{ shortName: 'Sciatica', title: 'Sciatica and its points', study: null }, 'Sciatica', '“Sciatica”'],
])('%o is %s, in a sentence %s', (work, onLine, inSentence) => {
  expect(nameOnLine(work)).toBe(onLine);
  expect(nameInSentence(work)).toBe(inSentence);
});

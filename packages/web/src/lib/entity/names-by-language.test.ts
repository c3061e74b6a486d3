import { expect, it } from 'vitest';
import { namesByLanguage } from './names-by-language.ts';

it('groups names by language in a fixed order and leaves out languages without one', () => {
  const names = [
    { text: 'GB', language: 'code' },
    { text: '足少陽膽經', language: 'zh-Hant' },
    { text: 'Gallbladder channel', language: 'en' },
    { text: 'Gallbladder meridian', language: 'en' },
  ];
  expect(namesByLanguage(names)).toEqual([
    { heading: 'English', language: 'en', names: ['Gallbladder channel', 'Gallbladder meridian'] },
    { heading: 'Traditional', language: 'zh-Hant', names: ['足少陽膽經'] },
    { heading: 'Codes', language: undefined, names: ['GB'] },
  ]);
});

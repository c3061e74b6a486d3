import { expect, test } from 'vitest';
import { searchWords } from './search-words.ts';
import { indexThings } from './search-index.ts';

const names = (...texts: string[]) =>
  texts.map((text, at) => ({ text, language: 'en' as const, preferred: at === 0 }));
const points = ['ST36', 'GB30', 'CV12', 'GV20', 'BL40', 'KI3', 'LI4', 'TE5', 'HT2'].map((code) => ({
  id: `acupoint:${code}`,
  kind: 'acupoint' as const,
  names: names(code),
}));
const channels = Object.entries({
  ST: ['Stomach channel', '足陽明胃經', 'ST'],
  GB: ['Gallbladder channel', 'Gall bladder meridian', '足少陽膽經', 'GB'],
  CV: ['Conception Vessel', 'Ren channel', 'Rèn mài', '任脈'],
  GV: ['Governor Vessel', 'Du channel', '督脈', 'DU'],
  BL: ['Bladder channel', 'UB'],
  KI: ['Kidney channel', 'KID'],
  LI: ['Large Intestine channel', 'LI'],
  TE: ['Triple Energizer channel', 'San Jiao channel', '手少陽三焦經'],
  HT: ['Heart channel', 'HE'],
}).map(([code, texts]) => ({ id: `channel:${code}`, kind: 'channel' as const, names: names(...texts) }));
const { readCodes } = indexThings([...points, ...channels], () => 0);
const read = (text: string) => readCodes(searchWords(text)).join(' ');

test.each([
  ['Stomach 36', 'st36'],
  ['stomach channel 36', 'st36'],
  ['Stomach meridian no. 36', 'st36'],
  ['St. 36', 'st36'],
  ['ST-036', 'st036'],
  ['Gall Bladder 30', 'gb30'],
  ['Conception Vessel 12', 'cv12'],
  ['Ren 12', 'cv12'],
  ['Ren Mai 12', 'cv12'],
  ['Du 20', 'gv20'],
  ['UB40', 'bl40'],
  ['kidney point 3', 'ki3'],
  ['large intestine 4', 'li4'],
  ['San Jiao 5', 'te5'],
  ['胃36', 'st36'],
  ['胃经36', 'st36'],
  ['膽經 30', 'gb30'],
  ['足陽明胃經36', 'st36'],
  ['三焦5', 'te5'],
  ['督脉20', 'gv20'],
  ['needle Stomach 36 daily', 'needle st36 daily'],
])('%s is %s', (spoken, code) => {
  expect(read(spoken)).toBe(code);
});

test('a number without a channel, and a point that is not there, stay as they are', () => {
  expect(read('36')).toBe('36');
  expect(read('stomach 99')).toBe('stomach 99');
  expect(read('stomach pain 36')).toBe('stomach pain 36');
  expect(read('stomach')).toBe('stomach');
});

test('tone digits are left out, codes are not', () => {
  expect(read('zu2 san1 li3')).toBe('zu san li');
  expect(read('zu2san1li3')).toBe('zusanli');
  expect(read('he2 gu3')).toBe('he gu');
  expect(read('LI4 GB30')).toBe('li4 gb30');
  expect(read('LI4')).toBe('li4');
});

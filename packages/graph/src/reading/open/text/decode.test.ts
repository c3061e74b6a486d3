import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const CHINESE = '环跳穴在股骨大转子的后方，主治腰痛和下肢疼痛，针灸时人取侧卧位。不能用于孕妇的穴位有合谷。';
const TRADITIONAL =
  '環跳穴在股骨大轉子的後方，主治腰痛和下肢疼痛，針灸時人取側臥位。不能用於孕婦的穴位有合谷。';

test('a mark at the beginning says what it is, and is no part of the text', () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x6b))).toEqual({ text: 'k', remarks: [] });
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x6b, 0, 0x70, 0x7a)).text).toBe('k穰');
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x6b, 0x7a, 0x70)).text).toBe('k穰');
});

test('UTF-8 and UTF-16 are recognized without one', () => {
  expect(decodeText(new TextEncoder().encode(CHINESE)).text).toBe(CHINESE);
  const little = Uint8Array.from([...'knee pain'].flatMap((letter) => [letter.charCodeAt(0), 0]));
  expect(decodeText(little).text).toBe('knee pain');
  expect(decodeText(little.slice(0, 18).map((_, place, all) => all[place ^ 1]!)).text).toBe('knee pain');
});

test('GB18030 and Big5 are told apart by what then stands there, and the guess is said', () => {
  expect(decodeText(encode(CHINESE, 'gb18030'))).toEqual({
    text: CHINESE,
    remarks: [expect.stringContaining('GB18030')],
  });
  expect(decodeText(encode(TRADITIONAL, 'big5'))).toEqual({
    text: TRADITIONAL,
    remarks: [expect.stringContaining('Big5')],
  });
});

test('what a page says of itself comes before a guess, if it can be true', () => {
  const bytes = encode(TRADITIONAL, 'big5');
  expect(decodeText(bytes, 'big5')).toEqual({ text: TRADITIONAL, remarks: [] });
  expect(decodeText(bytes, 'utf-8').text).toBe(TRADITIONAL);
  expect(decodeText(bytes, 'no-such-set').text).toBe(TRADITIONAL);
});

test('letters with accents are read as Western text', () => {
  const bytes = Uint8Array.from(
    'Le méridien du foie passe au côté, dit Müller \u0096 ou presque.',
    (letter) => letter.charCodeAt(0),
  );
  expect(decodeText(bytes)).toEqual({
    text: 'Le méridien du foie passe au côté, dit Müller – ou presque.',
    remarks: [expect.stringContaining('Windows-1252')],
  });
});

test('what is no text, or could be several, is refused', () => {
  const refused = { problem: 'unknown-kind', message: expect.stringContaining('UTF-8') as string };
  const noise = Uint8Array.from(
    { length: 4000 },
    (_, place) => (place * 7919 + ((place * place) % 251)) % 256,
  );
  expect(() => decodeText(noise)).toThrow(expect.objectContaining(refused));
  expect(() => decodeText(Uint8Array.of(0x6b, 0, 0, 0, 0x6e, 0, 0, 0x65))).toThrow(
    expect.objectContaining(refused),
  );
  expect(() => decodeText(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x6b, 0))).toThrow(
    expect.objectContaining(refused),
  );
});

/** Text in a character set that can only be decoded: the bytes of each character are looked for. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
}

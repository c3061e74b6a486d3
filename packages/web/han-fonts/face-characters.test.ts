import { expect, test } from 'vitest';
import { holdsCharacters, sourceCharacters, uniteCharacters, yamlCharacters } from './face-characters.ts';

test('separates values marked zh-Hans from all others', () => {
  const { han: characters } = yamlCharacters(`
GB30: # 註
  names: { zh-Hant: 環跳, zh-Hans: 环跳, zh-Latn-pinyin: Huántiào }
GB34:
  names:
    zh-Hans: [阳陵泉, 阳泉]
work:
  title: 針灸
`);
  expect(characters).toEqual({
    traditional: new Set([...'環跳針灸']),
    simplified: new Set([...'环跳阳陵泉']),
  });
});

test('reads as much of broken YAML as possible', () => {
  expect(yamlCharacters('a: 環\nb: [跳\nc: "').han.traditional).toContain('環');
});

test('treats source text as traditional', () => {
  expect(sourceCharacters('<span lang="zh-Hant">經絡</span>')).toEqual({
    traditional: new Set([...'經絡']),
    simplified: new Set(),
  });
});

test('unites sets in code point order, independent of the order of the files', () => {
  const some = yamlCharacters('{ a: 跳, zh-Hans: 阳 }').han;
  const others = sourceCharacters('一跳');
  const united = uniteCharacters([some, others]);
  expect([...united.traditional]).toEqual([...'一跳']);
  expect([...united.simplified]).toEqual(['阳']);
  expect([...uniteCharacters([others, some]).traditional]).toEqual([...united.traditional]);
});

test('notices a character that one face has and the other lacks', () => {
  const whole = yamlCharacters('{ a: 環跳, zh-Hans: 环跳 }').han;
  expect(holdsCharacters(whole, sourceCharacters('跳'))).toBe(true);
  expect(holdsCharacters(whole, sourceCharacters('环'))).toBe(false);
  expect(holdsCharacters(whole, yamlCharacters('zh-Hans: 環').han)).toBe(false);
});

test('of names only the first in each script, and titles, are shown first', () => {
  const { traditional, simplified } = yamlCharacters(`
headache:
  names:
    zh-Hant: [頭痛, 頭疼]
    zh-Hans: [头痛, 头疼]
    lzh: 首疾
  sources: { book: 卷六 }
waist: { names: { zh-Hant: 腰, zh-Hans: 腰部 } }
book: { title: 針灸 }
`).first;
  expect([...traditional].join('')).toBe('頭痛腰針灸');
  expect([...simplified].join('')).toBe('头痛腰部');
});

import { describe, expect, test } from 'vitest';
import { plainHref, type Question, readQuestion, readShownAs, shareHref } from './link.ts';

async function readBack(href: string): Promise<Question | undefined> {
  return readQuestion(new URL(href, 'http://here').searchParams);
}

const LONG = `# 足少陽膽經, é, "quotes", 🙂 & = + % #\n${'{ dataset { version } }\n'.repeat(400)}`;

describe('a link to a question', () => {
  const QUESTIONS: Question[] = [
    { query: '{ dataset { version } }', variables: '' },
    { query: '{ a }', variables: '{ "id": "acupoint:GB30", "né": "環跳 + & = # % \\u0000" }' },
    { query: ' \n\t{ a }\r\n', variables: '{"broken": ' },
    { query: 'query A { a } query B { b }', variables: '', operation: 'B' },
    { query: LONG, variables: '{"a": 1}', operation: 'C' },
    { query: LONG, variables: '' },
    { query: '', variables: '' },
  ];

  for (const question of QUESTIONS) {
    test(`is read back as ${JSON.stringify(question).slice(0, 60)}`, async () => {
      expect(await readBack(await shareHref(question))).toEqual({ operation: undefined, ...question });
    });
  }

  test('says how the answer is shown, unless that is the default', async () => {
    for (const query of ['{ a }', LONG]) {
      const [json, table] = [
        await shareHref({ query, variables: '' }),
        await shareHref({ query, variables: '' }, 'table'),
      ];
      expect(json).not.toContain('show');
      expect(readShownAs(new URL(table, 'http://here').searchParams)).toBe('table');
    }
    expect(readShownAs(new URLSearchParams('show=nothing'))).toBe('json');
  });

  test('is plain when it is short, and packed when it is long', async () => {
    expect(await shareHref({ query: '{ a }', variables: '{}' })).toBe('/query?query=%7B+a+%7D');
    const packed = await shareHref({ query: LONG, variables: '' });
    expect(packed).toMatch(/^\/query\?packed=[\w-]+$/);
    expect(packed.length).toBeLessThan(400);
    expect(plainHref({ query: LONG, variables: '' }).length).toBeGreaterThan(9000);
  });

  test('is refused with a reason when it was cut, is not packed, or would unpack to too much', async () => {
    const whole = await shareHref({ query: LONG, variables: '' });
    const tooMuch = await shareHref({ query: 'a'.repeat(300_000), variables: '' });
    for (const href of [whole.slice(0, -12), '/query?packed=%F0%9F%99%82', '/query?packed=', tooMuch])
      await expect(readBack(href)).rejects.toThrow('perhaps it was cut');
  });

  test('has no question when the address has none', async () => {
    expect(await readBack('/query?show=table')).toBeUndefined();
  });
});

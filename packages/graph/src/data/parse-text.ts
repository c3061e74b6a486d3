import { Composer, type CST, type Document, isAlias, LineCounter, type Node, Parser, visit } from 'yaml';
import { forbiddenCharacters } from '../text/characters.ts';

/** Something wrong with a text, at an offset in it. */
export interface TextProblem {
  readonly offset: number;
  readonly rule: string;
  readonly message: string;
  readonly tip?: string | undefined;
}

/** A parsed YAML 1.2 document, with the starts of its lines. */
export interface ParsedText {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** The values; undefined when the text has none that can be read. */
  readonly value: unknown;
  readonly problems: readonly TextProblem[];
}

/** The most collections in each other. A record has five, and the functions that go through them call themselves. */
const MOST_DEPTH = 32;

/** The most frequent cause of each syntax error. */
const SYNTAX_TIPS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "A text with a colon and a space in it stands in quotes: title: 'One: two'.",
  TAB_AS_INDENT: 'Lines are indented with spaces, not with tabs.',
  MISSING_CHAR: 'A quote or bracket that is opened is closed, too; a text that holds one stands in quotes.',
};

const CHARACTER_TIP =
  'Allowed: all characters that can be seen, spaces, tabs and line ends. Delete it, or write what was meant.';

const ALIAS_TIP = 'Write the values out instead of repeating them by an alias.';

const TAG_TIP = 'Take the tag out, or put the text in quotes.';

const OPTIONS = { version: '1.2', logLevel: 'error' } as const;

/** Parses a text, and looks at its characters. Never throws: what is wrong is in `problems`. */
export function parseText(text: string): ParsedText {
  const lines = new LineCounter();
  const { document, problems: unparsed } = compose(text, lines);
  const tagged = text.includes('!') ? tagProblems(document) : [];
  const syntax = unparsed.length > 0 ? unparsed : [...document.errors.map(syntaxProblem), ...tagged];
  const { value, problems } =
    syntax.length > 0 ? { value: undefined, problems: syntax } : valueOf(document, text);
  return { document, lines, value, problems: [...problems, ...characterProblems(document, text)] };
}

/** What `parseDocument` of the library does, but that it does not go into a text that is nested too deep. */
function compose(text: string, lines: LineCounter): { document: Document.Parsed; problems: TextProblem[] } {
  const problems: TextProblem[] = [];
  const composer = new Composer(OPTIONS);

  function* shallowTokens(): Generator<CST.Token, void> {
    for (const token of new Parser(lines.addNewLine).parse(text)) {
      const offset = tooDeep(token);
      if (offset === undefined) yield token;
      else
        problems.push({
          offset,
          rule: 'too-deep',
          message: `this is nested more than ${MOST_DEPTH} deep`,
          tip: 'A bracket or a dash too many?',
        });
    }
  }
  const [document, second] = [...composer.compose(shallowTokens(), true, text.length)];
  if (document === undefined) throw new Error('parseText: the library composed no document');
  if (second !== undefined)
    problems.push({
      offset: second.range[0],
      rule: 'yaml-syntax',
      message: 'a second document begins here',
      tip: 'One file has one document: take the line of dashes out, or write two files.',
    });
  return { document, problems };
}

/** The offset of the first collection that is too deep in a token; undefined if none is. */
function tooDeep(token: CST.Token): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token: at, depth } = next;
    if (depth > MOST_DEPTH) return at.offset;
    if (at.type === 'document') {
      if (at.value !== undefined) open.push({ token: at.value, depth });
    } else if ('items' in at) {
      for (const { key, value } of at.items.toReversed())
        for (const inner of [value, key]) if (inner) open.push({ token: inner, depth: depth + 1 });
    }
  }
  return undefined;
}

function syntaxProblem({ code, message, pos }: Document.Parsed['errors'][number]): TextProblem {
  return code === 'DUPLICATE_KEY'
    ? {
        offset: pos[0],
        rule: 'duplicate-key',
        message: 'this key stands twice in the same mapping',
        tip: 'Join the two records, or give one of them another key.',
      }
    : { offset: pos[0], rule: 'yaml-syntax', message, tip: SYNTAX_TIPS[code] };
}

/** Tags make values that are no plain text, number, list or mapping: the bytes of a picture, a set. */
function tagProblems(document: Document.Parsed): TextProblem[] {
  const problems: TextProblem[] = [];
  visit(document, {
    Value(_, { tag, range }) {
      if (tag === undefined) return;
      const message = `the value has the tag ${tag}, which is not read`;
      problems.push({ offset: range?.[0] ?? 0, rule: 'yaml-syntax', message, tip: TAG_TIP });
    },
  });
  return problems;
}

function valueOf(document: Document.Parsed, text: string): Pick<ParsedText, 'value' | 'problems'> {
  const aliases = text.includes('*') ? aliasesOf(document) : [];
  const wrong = aliases.find(({ problem }) => problem !== undefined);
  const refuse = (offset: number, message: string) => ({
    value: undefined,
    problems: [{ offset, rule: 'yaml-alias', message, tip: ALIAS_TIP }],
  });
  if (wrong?.problem !== undefined) return refuse(wrong.offset, wrong.problem);
  try {
    return { value: document.toJS(), problems: [] };
  } catch (error) {
    // The library refuses aliases of aliases that would become very much.
    const message = error instanceof Error ? error.message : String(error);
    return refuse(aliases[0]?.offset ?? 0, `the values cannot be read: ${message}`);
  }
}

/** The aliases of a document; each must repeat something that was named before it and is complete. */
function aliasesOf(document: Document.Parsed): { readonly offset: number; readonly problem?: string }[] {
  const named = new Map<string, Node>();
  const aliases: { offset: number; problem?: string }[] = [];
  visit(document, {
    Node(_, node, path) {
      const offset = node.range?.[0] ?? 0;
      if (!isAlias(node)) {
        if (node.anchor !== undefined) named.set(node.anchor, node);
        return;
      }
      const target = named.get(node.source);
      if (target === undefined)
        aliases.push({
          offset,
          problem: `the alias *${node.source} repeats nothing that is named before it`,
        });
      else if (path.includes(target))
        aliases.push({ offset, problem: `the alias *${node.source} stands in what it repeats` });
      else aliases.push({ offset });
    },
  });
  return aliases;
}

/** The characters of a text that no data has, and those that its escapes stand for. */
function characterProblems(document: Document.Parsed, text: string): TextProblem[] {
  const written = forbiddenCharacters(text).map(({ code, kind, offset, count }) =>
    characterProblem(offset, `${code} is ${kind}${count === 1 ? '' : `; it stands here ${count} times`}`),
  );
  if (!text.includes('\\')) return written;
  const escaped: TextProblem[] = [];
  visit(document, {
    Scalar(_, { type, value, range, source }) {
      if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string' || source === undefined) return;
      const literal = new Set(
        forbiddenCharacters(text.slice(range?.[0], range?.[1])).map(({ code }) => code),
      );
      for (const { code, kind } of forbiddenCharacters(value))
        if (!literal.has(code))
          escaped.push(characterProblem(range?.[0] ?? 0, `an escape in this text gives ${code}, ${kind}`));
    },
  });
  return [...written, ...escaped];
}

function characterProblem(offset: number, message: string): TextProblem {
  return { offset, rule: 'bad-character', message, tip: CHARACTER_TIP };
}

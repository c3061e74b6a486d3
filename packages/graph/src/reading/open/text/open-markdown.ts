import { paragraphsOfMarkup } from '../html/open-html.ts';
import type { OpenedText } from '../opened-text.ts';

/** The text of Markdown without its marks. Marks of references stay: `[3]`, and `[^3]` as `[3]`. */
export async function openMarkdown(source: string): Promise<OpenedText> {
  const { marked } = await import('marked');
  const { body, title } = withoutFrontMatter(source);
  const html = await marked.parse(keepMarks(body), { gfm: true });
  const paragraphs = await paragraphsOfMarkup(html);
  const first = paragraphs.find(({ heading }) => heading === true)?.text;
  const named = title ?? first;
  return { kind: 'markdown', ...(named !== undefined && { title: named }), paragraphs, remarks: [] };
}

/** Brackets around numbers would otherwise be links to definitions, which only say where something can be read. */
function keepMarks(body: string): string {
  return body
    .replaceAll(/^ {0,3}\[\^?([\w-]{1,20})\]:[ \t]*(?=\S)/gm, (whole, label: string) =>
      whole.includes('^') || /^\d+$/.test(label) ? `\n\\[${label}\\] ` : whole,
    )
    .replaceAll(/\[\^([\w-]{1,20})\]/g, String.raw`\[$1\]`)
    .replaceAll(/(?<!\\)\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20})\](?!\()/g, String.raw`\[$1\]`);
}

/** What stands between two lines of `---` at the beginning describes the text. */
function withoutFrontMatter(source: string): { body: string; title: string | undefined } {
  const matter = /^---[ \t]*\n(?<lines>(?:(?!---)[^\n]*\n){0,200})---[ \t]*(?:\n|$)/.exec(source);
  if (matter === null) return { body: source, title: undefined };
  const title = /^title:[ \t]*["']?(?<title>[^\n]*?)["']?[ \t]*$/m.exec(matter.groups!['lines']!)?.groups?.[
    'title'
  ];
  return { body: source.slice(matter[0].length), title: title === '' ? undefined : title };
}

import { Marked, type Tokens } from 'marked';

/** The documentation as a page. */
export interface RenderedDocs {
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** Where the examples of the document ask. */
const EXAMPLE_ENDPOINT = 'http://127.0.0.1:4321/graphql';

/**
 * Our own Markdown as HTML, its examples asking `endpoint`. Headings have the ids that the document’s links lead to;
 * the title is left to the page. Wide parts scroll by themselves.
 */
export function renderDocs(markdown: string, endpoint: string): RenderedDocs {
  const sections: { id: string; title: string }[] = [];
  const marked = new Marked();
  marked.use({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        if (depth === 1) return '';
        const id = anchor(text);
        if (depth === 2) sections.push({ id, title: text });
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
  });
  const text = markdown.replace(/^<!--.*-->\n/, '').replaceAll(EXAMPLE_ENDPOINT, endpoint);
  const html = marked
    .parse(text, { async: false })
    .replaceAll('<table>', '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<th></th>', '<td></td>');
  return { html, sections };
}

/** As GitHub names the place of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

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
  const labelOf = tableLabels();
  const text = markdown.replace(/^<!--.*-->\n/, '').replaceAll(EXAMPLE_ENDPOINT, endpoint);
  const html = marked
    .parse(text, { async: false })
    .replaceAll(/<h\d id="[^"]+">(.*?)<\/h\d>|<table>/g, (found, heading?: string) =>
      heading === undefined
        ? `<div class="scroll" tabindex="0" role="region" aria-label="${labelOf.table()}"><table>`
        : (labelOf.heading(heading), found),
    )
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<th></th>', '<td></td>');
  return { html, sections };
}

/** What the tables of a page are called, each by its own name: by the heading above it, with a number from the second on. */
function tableLabels() {
  const named = new Map<string, number>();
  let above = '';
  return {
    heading: (html: string) => {
      above = html.replaceAll(/<[^>]+>/g, '');
    },
    table: () => {
      const count = (named.get(above) ?? 0) + 1;
      named.set(above, count);
      return count === 1 ? `Table: ${above}` : `Table ${count}: ${above}`;
    },
  };
}

/** As GitHub names the place of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

import { Marked, type Tokens } from 'marked';

/** The documentation as a page. */
export interface RenderedDocs {
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** The endpoint in the examples of the document. */
const EXAMPLE_ENDPOINT = 'http://127.0.0.1:4321/graphql';

/**
 * Our documentation as HTML, with `endpoint` in its examples and ids for its links on headings. Without the title,
 * which the page has. Wide parts scroll.
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

/** Labels for the tables of a page: the heading above, with a number from the second table on. */
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

/** The id of a heading, as on GitHub. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

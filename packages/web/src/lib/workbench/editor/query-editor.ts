import { linter } from '@codemirror/lint';
import { EditorView, hoverTooltip } from '@codemirror/view';
import { completion, graphqlLanguageSupport, stateExtensions } from 'cm6-graphql';
import { type Documentation, documentationAt } from './documentation.ts';
import { operationAt } from './operation-at.ts';
import { queryErrors } from './query-errors.ts';
import { endpointSchema } from './schema.ts';
import { createTextEditor, type EditorOptions, type TextEditor } from './text-editor.ts';

/** An editor for a query. */
export interface QueryEditor extends TextEditor {
  /** The operation to run if the query has several. */
  readonly operation: (query: string) => string | undefined;
}

/**
 * Creates an editor for queries in an element, with completion, errors and documentation from the endpoint's schema.
 */
export function createQueryEditor(
  host: HTMLElement,
  options: EditorOptions & {
    /** Called with what the schema says about the word at the cursor, as hovering shows it. */
    readonly onDocumentation: (documentation: Documentation | undefined) => void;
  },
): QueryEditor {
  const schema = endpointSchema();
  const documented = ({ state }: EditorView, at: number): Documentation | undefined => {
    const line = state.doc.lineAt(at);
    const character = at - line.from;
    const said = (place: number) =>
      documentationAt(state.doc.toString(), { line: line.number - 1, character: place }, schema);
    // A cursor behind the last letter still belongs to the word.
    return said(character) ?? (character > 0 ? said(character - 1) : undefined);
  };
  const editor = createTextEditor(host, options, [
    graphqlLanguageSupport(),
    completion,
    stateExtensions(schema),
    linter((view) => queryErrors(view.state.doc.toString(), schema), { delay: 300 }),
    hoverTooltip((view, at) => {
      const documentation = documented(view, at);
      return documentation ? { pos: at, create: () => ({ dom: documentationElement(documentation) }) } : null;
    }),
    EditorView.updateListener.of(({ selectionSet, docChanged, view }) => {
      if (selectionSet || docChanged)
        options.onDocumentation(documented(view, view.state.selection.main.head));
    }),
  ]);
  return { ...editor, operation: (query) => operationAt(query, editor.cursor()) };
}

function documentationElement({ signature, text }: Documentation): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cm-documentation';
  for (const [className, words] of [
    ['cm-signature', signature],
    ['', text],
  ] as const) {
    const line = document.createElement('div');
    line.className = className;
    line.textContent = words;
    if (words !== '') element.append(line);
  }
  return element;
}

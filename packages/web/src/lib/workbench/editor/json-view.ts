import { json } from '@codemirror/lang-json';
import { codeFolding, foldGutter, foldKeymap } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { defaultKeymap } from '@codemirror/commands';
import { theme } from './theme.ts';

/** A view of JSON in the page. */
export interface JsonView {
  readonly setText: (text: string) => void;
  readonly destroy: () => void;
}

/** Shows JSON in an element. Only the visible lines are in the page, so that megabytes do not slow it. */
export function createJsonView(host: HTMLElement, text: string, label: string): JsonView {
  const stateOf = (doc: string) =>
    EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        foldGutter(),
        codeFolding(),
        drawSelection(),
        search(),
        highlightSelectionMatches(),
        keymap.of([...foldKeymap, ...searchKeymap, ...defaultKeymap]),
        json(),
        EditorView.lineWrapping,
        theme,
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-readonly': 'true',
          tabindex: '0',
        }),
      ],
    });
  const view = new EditorView({ parent: host, state: stateOf(text) });
  return { setText: (next) => view.setState(stateOf(next)), destroy: () => view.destroy() };
}

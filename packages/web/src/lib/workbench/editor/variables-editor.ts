import { json, jsonParseLinter } from '@codemirror/lang-json';
import { linter } from '@codemirror/lint';
import { createTextEditor, type EditorOptions, type TextEditor } from './text-editor.ts';

/** Creates an editor for variables in an element: JSON, with its errors marked. */
export function createVariablesEditor(host: HTMLElement, options: EditorOptions): TextEditor {
  const errors = jsonParseLinter();
  return createTextEditor(host, options, [
    json(),
    linter(
      (view) => {
        const text = view.state.doc.toString();
        if (text.trim() === '') return [];
        // An error without length would not be seen: underline the next character, or the last one.
        return errors(view).map(({ from, ...error }) => {
          const start = Math.max(0, Math.min(from, text.length - 1));
          return { ...error, from: start, to: start + 1 };
        });
      },
      { delay: 300 },
    ),
  ]);
}

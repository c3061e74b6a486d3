import { json, jsonParseLinter } from '@codemirror/lang-json';
import { linter } from '@codemirror/lint';
import { createTextEditor, type EditorOptions, type TextEditor } from './text-editor.ts';

/** Puts an editor for variables into an element: JSON, with what is wrong in it. */
export function createVariablesEditor(host: HTMLElement, options: EditorOptions): TextEditor {
  const errors = jsonParseLinter();
  return createTextEditor(host, options, [
    json(),
    linter(
      (view) => {
        const text = view.state.doc.toString();
        if (text.trim() === '') return [];
        // A place between two characters shows nothing: underline what comes next, or what came last.
        return errors(view).map(({ from, ...error }) => {
          const start = Math.max(0, Math.min(from, text.length - 1));
          return { ...error, from: start, to: start + 1 };
        });
      },
      { delay: 300 },
    ),
  ]);
}

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const MONO = 'var(--mono)';

const surface = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--panel)', fontSize: '13.5px' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: MONO, lineHeight: '20px', overscrollBehavior: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--ink-3)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--sunk) 60%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 26%, transparent)',
  },
  '.cm-selectionMatch, .cm-searchMatch': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 18%, transparent)',
  },
  '.cm-searchMatch-selected': { outline: '1px solid var(--focus)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--rule-2)' },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--contested)',
  },
  '.cm-foldPlaceholder': {
    padding: '0 6px',
    border: '1px solid var(--rule-2)',
    borderRadius: '6px',
    backgroundColor: 'var(--sunk)',
    color: 'var(--ink-2)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--contested)',
    textUnderlineOffset: '3px',
  },
  '.cm-diagnostic': {
    fontFamily: 'var(--sans)',
    fontSize: '14.5px',
    lineHeight: '20px',
    padding: '6px 10px',
  },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--contested)' },
  '.cm-lint-marker-error': {
    content: 'none',
    width: '8px',
    height: '8px',
    borderRadius: '4px',
    margin: '6px 2px',
    backgroundColor: 'var(--contested)',
  },
  '.cm-tooltip': {
    maxWidth: 'min(46ch, 90vw)',
    border: '1px solid var(--rule-2)',
    borderRadius: '6px',
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete': { overflow: 'visible' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: MONO, maxWidth: 'min(420px, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', lineHeight: '20px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.85', fontStyle: 'normal' },
  '.cm-tooltip.cm-completionInfo': { padding: '8px 10px', fontFamily: 'var(--sans)', lineHeight: '20px' },
  '.cm-panels': { backgroundColor: 'var(--sunk)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--rule)' },
  '.cm-textfield, .cm-button': {
    border: '1px solid var(--rule-2)',
    borderRadius: '6px',
    backgroundColor: 'var(--panel)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontFamily: 'var(--sans)',
    fontSize: '14.5px',
  },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)' },
  '.cm-signature': { fontFamily: MONO, fontSize: '13px', fontWeight: '600' },
  '.cm-documentation': {
    display: 'grid',
    gap: '4px',
    padding: '8px 10px',
    fontFamily: 'var(--sans)',
    fontSize: '14.5px',
    lineHeight: '20px',
  },
});

/*
 * Element colours are for nodes and level colours for claims, so syntax is marked by ink, weight and the colour of
 * links.
 */
const style = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.modifier], fontWeight: '600' },
  { tag: tags.propertyName, color: 'var(--ink)' },
  { tag: [tags.attributeName, tags.variableName], color: 'var(--ink-2)' },
  {
    tag: [tags.string, tags.number, tags.integer, tags.float, tags.bool, tags.null, tags.special(tags.name)],
    color: 'var(--focus)',
  },
  { tag: tags.lineComment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.paren, tags.brace, tags.separator], color: 'var(--ink-3)' },
]);

/** The look of all editors of the workbench. It uses the tokens of the style sheet, which follow light and dark. */
export const theme: Extension = [surface, syntaxHighlighting(style)];

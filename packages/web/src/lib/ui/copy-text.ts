/** What came of it: on the clipboard, or to be copied by hand. */
export type Copied = 'copied' | 'by-hand';

/**
 * Puts a text on the clipboard. The clipboard of the browser is there in secure contexts only; over plain http, from
 * another machine, the older command does it. Where neither is allowed the text is to be shown, selected, for the reader
 * to copy: `CopyByHand.svelte`. To be called while a click or key is being answered.
 */
export async function copyText(text: string): Promise<Copied> {
  try {
    if (navigator.clipboard as Clipboard | undefined) {
      await navigator.clipboard.writeText(text);
      return 'copied';
    }
  } catch {
    // Refused by the reader or the page's rules: the older command may still be allowed.
  }
  return copyByCommand(text) ? 'copied' : 'by-hand';
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'position: fixed; top: 0; left: 0; opacity: 0';
  // Within what is shown full screen: outside of it nothing can be selected.
  (document.fullscreenElement ?? document.body).append(field);
  try {
    field.select();

    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

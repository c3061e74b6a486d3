/** Whether a text is on the clipboard, or has to be copied by hand. */
export type Copied = 'copied' | 'by-hand';

/**
 * Puts a text on the clipboard. Browsers have a clipboard only in secure contexts; over plain http from another
 * machine the older command is used. If neither is allowed, show the text to be copied by hand (`CopyByHand.svelte`).
 * Call it while a click or key is handled.
 */
export async function copyText(text: string): Promise<Copied> {
  try {
    if (navigator.clipboard as Clipboard | undefined) {
      await navigator.clipboard.writeText(text);
      return 'copied';
    }
  } catch {
    // Refused by the reader or by a policy: the older command may still be allowed.
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
  // Inside the full screen element: outside of it nothing can be selected.
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

/**
 * Whether a key belongs to a composition (pinyin becoming 心): Enter, arrows and Escape are then for the input method.
 * In Safari the Enter that ends a composition comes after its end; only its key code, 229, shows it.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

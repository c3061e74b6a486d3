/** In JSON text: half a surrogate pair, or a backslash before what looks like one. */
const MAYBE_HALF_A_PAIR = /\\ud[89a-f]/;

/** JSON that every reader takes: `JSON.stringify` writes half a surrogate pair as it is; here it becomes U+FFFD. */
export function jsonText(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, null, indent);
  return MAYBE_HALF_A_PAIR.test(text)
    ? JSON.stringify(
        value,
        (_, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed() : inner),
        indent,
      )
    : text;
}

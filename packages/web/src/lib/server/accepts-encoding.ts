/** Whether the header `accept-encoding` allows an encoding: it names it or `*`, and not with weight 0. */
export function acceptsEncoding(accepted: string | null, encoding: 'br' | 'gzip'): boolean {
  return new RegExp(`(?:^|,)\\s*(?:${encoding}|\\*)\\s*(?:,|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))|$)`, 'i').test(
    accepted ?? '',
  );
}

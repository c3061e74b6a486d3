/** Whether an encoding may be sent, by the header `accept-encoding`: it or `*` is named, and not at weight 0. */
export function accepts(accepted: string | null, encoding: 'br' | 'gzip'): boolean {
  return new RegExp(`(?:^|,)\\s*(?:${encoding}|\\*)\\s*(?:,|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))|$)`, 'i').test(
    accepted ?? '',
  );
}

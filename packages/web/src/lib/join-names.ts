/** "a", "a and b", "a, b and c"; of more than `most` the first, and how many more there are. */
export function joinNames(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  const shown = rest > 1 ? [...names.slice(0, most), `${rest} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** A sentence about works of a link, or of the reader's own basket, that are unknown here. */
export function missingWorksSentence(gone: readonly string[], isOwn: boolean): string {
  const [count, are] = gone.length === 1 ? ['One source', 'is'] : [`${gone.length} sources`, 'are'];
  return `${count} of ${isOwn ? 'your basket' : 'this link'} ${are} not here and ${are} left out: ${gone.join(', ')}.`;
}

/** The name of a channel without the word for what it is: "Liver" for the Liver channel. */
export function channelLabel(label: string): string {
  return label.replace(/ channel$/, '');
}

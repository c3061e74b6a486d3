/** How long the browser has to begin to read a file that is saved, in milliseconds. */
const TIME_TO_READ = 10_000;

/** Lets the reader save something that was made on the page. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TIME_TO_READ);
}

/** The folders of routes that have pages. */
const FOLDERS = new Set(
  Object.keys(import.meta.glob('/src/routes/[a-z]*/**/+page.svelte')).map((file) => file.split('/')[3]),
);

/** Whether a path below the site's own is that of a page or below one; endpoints have no pictures. */
export function isInPageFolder(path: string): boolean {
  return path === '/' || FOLDERS.has(path.split('/')[1]);
}

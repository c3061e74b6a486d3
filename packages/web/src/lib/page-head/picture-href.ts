/** The folder of the pictures of pages. */
const FOLDER = '/preview';

/**
 * The path of a page's picture, below the base path: `/preview/trace.png?symptom=…` for `/trace?symptom=…`. The map
 * is `map`.
 */
export function pictureOf(pathname: string, search: string): string {
  return `${FOLDER}${pathname === '/' ? '/map' : pathname}.png${search}`;
}

/**
 * The path of the page of a picture, by the part of the picture's address behind the folder; undefined for other names.
 */
export function pageOfPicture(name: string): string | undefined {
  const page = /^(.+)\.png$/.exec(name)?.[1];
  return page === undefined ? undefined : page === 'map' ? '/' : `/${page}`;
}

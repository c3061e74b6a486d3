/** The folder of the pictures of pages. */
const FOLDER = '/preview';

/**
 * The path of the picture of a page, below the site's own path: `/preview/trace.png?symptom=…` of `/trace?symptom=…`.
 * The map is `map`.
 */
export function pictureOf(pathname: string, search: string): string {
  return `${FOLDER}${pathname === '/' ? '/map' : pathname}.png${search}`;
}

/** The page of which a picture is asked for, by the part of its address behind the folder; undefined for what is no picture. */
export function pageOfPicture(name: string): string | undefined {
  const page = /^(.+)\.png$/.exec(name)?.[1];
  return page === undefined ? undefined : page === 'map' ? '/' : `/${page}`;
}

/**
 * The URL of a request without the base path: `/jingluo/trace?x` becomes `/trace?x`, and `/jingluo` becomes `/`. Undefined
 * when the URL does not begin with the base path.
 */
export function stripBasePath(url: string, basePath: string): string | undefined {
  if (basePath === '') return url;
  if (!url.startsWith(basePath)) return undefined;
  const rest = url.slice(basePath.length);
  if (rest.startsWith('/')) return rest;
  return rest === '' || rest.startsWith('?') ? `/${rest}` : undefined;
}

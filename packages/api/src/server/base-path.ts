/**
 * The URL of a request as it is below the base path: `/jingluo/trace?x` is `/trace?x` below `/jingluo`, and so is
 * `/jingluo` itself `/`. Undefined when it is not below it.
 */
export function belowBasePath(url: string, basePath: string): string | undefined {
  if (basePath === '') return url;
  if (!url.startsWith(basePath)) return undefined;
  const rest = url.slice(basePath.length);
  if (rest.startsWith('/')) return rest;
  return rest === '' || rest.startsWith('?') ? `/${rest}` : undefined;
}

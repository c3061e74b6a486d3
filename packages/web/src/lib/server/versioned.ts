/** What was made of a version of the data, as JSON; not sent again to who has it of that version. */
export function versioned(request: Request, made: { readonly version: string }): Response {
  const etag = `"${made.version}"`;
  const headers = { etag, 'cache-control': 'no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return Response.json(made, { headers });
}

/** Which parts of the page a view has beside the drawing. */
interface Needs {
  readonly card?: boolean;
  readonly thing?: boolean;
  readonly paths?: boolean;
  readonly table?: boolean;
  readonly list?: boolean;
  readonly asked?: boolean;
}

/**
 * The components of those parts; undefined for the others, which are not sent. They come with what the view loads, for
 * the server as for the browser, so that the map does not wait for what it does not show.
 */
export async function loadParts(needs: Needs) {
  const [card, details, tools, paths, table, list, asked] = await Promise.all([
    needs.card ? import('./ClaimDetails.svelte') : undefined,
    needs.thing ? import('#lib/entity-details/EntityDetails.svelte') : undefined,
    needs.thing ? import('./ThingTools.svelte') : undefined,
    needs.paths ? import('./PathsDetails.svelte') : undefined,
    needs.table ? import('./ViewTable.svelte') : undefined,
    needs.list ? import('./EntityList.svelte') : undefined,
    needs.asked ? import('./AskedDetails.svelte') : undefined,
  ]);
  return {
    ClaimDetails: card?.default,
    EntityDetails: details?.default,
    ThingTools: tools?.default,
    PathsDetails: paths?.default,
    ViewTable: table?.default,
    EntityList: list?.default,
    AskedDetails: asked?.default,
  };
}

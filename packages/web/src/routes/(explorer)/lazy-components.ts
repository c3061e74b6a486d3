/** What a view shows beside its drawing. */
interface ShownBeside {
  readonly card?: boolean;
  readonly thing?: boolean;
  readonly paths?: boolean;
  readonly table?: boolean;
  readonly list?: boolean;
  readonly search?: boolean;
}

/**
 * The components that show it; undefined for the others, whose script is not sent. They are loaded with the data of the
 * view, so that the server has them too.
 */
export async function loadComponents(shown: ShownBeside) {
  const [card, details, tools, paths, table, list, search] = await Promise.all([
    shown.card ? import('./ClaimDetails.svelte') : undefined,
    shown.thing ? import('#lib/entity-details/EntityDetails.svelte') : undefined,
    shown.thing ? import('./ThingTools.svelte') : undefined,
    shown.paths ? import('./PathsDetails.svelte') : undefined,
    shown.table ? import('./ViewTable.svelte') : undefined,
    shown.list ? import('./EntityList.svelte') : undefined,
    shown.search ? import('./SearchDetails.svelte') : undefined,
  ]);
  return {
    ClaimDetails: card?.default,
    EntityDetails: details?.default,
    ThingTools: tools?.default,
    PathsDetails: paths?.default,
    ViewTable: table?.default,
    EntityList: list?.default,
    SearchDetails: search?.default,
  };
}

import { plainHref } from '#lib/workbench/link.ts';

/** A link to the workbench with the whole list of claims of a folder, up to the API's largest page. */
export function wholeListHref(folder: string, list: string): string {
  const claim = 'id sentence level standing works';
  const node =
    list === 'changes' ? `levelBefore levelAfter standingBefore standingAfter claim { ${claim} }` : claim;
  const query = `query FolderClaims($folder: String!, $after: String) {
  dataset {
    folders(name: $folder) {
      ${list}(first: 500, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ${node} }
      }
    }
  }
}`;
  return plainHref({ query, variables: JSON.stringify({ folder }, null, 2) }, 'table');
}

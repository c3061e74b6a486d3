/* What a reader has kept of a text, to take away. */
export { annotations } from './annotations.ts';
export { type KeptClaim, placeOf } from './kept-claim.ts';
export { keptCsv } from './kept-csv.ts';
export { type ItemFields, itemFields } from './own-item.ts';
export {
  citationYaml,
  claimsYaml,
  describeWork,
  ownFolder,
  type OwnWork,
  type ToldWork,
} from './own-folder.ts';
export { zipFolder } from './zip-folder.ts';

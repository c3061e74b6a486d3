/* Writing the graph, or a part of it, as files. It loads no data. */
export type { Look } from './format.ts';
export { EXPORT_FORMATS, writeExport } from './formats.ts';
export {
  EXPORT_PARAMETERS,
  ExportError,
  type ExportParameter,
  knownEntity,
  readExportFilter,
} from './read-filter.ts';
export { selectClaims, selectListed } from './select.ts';

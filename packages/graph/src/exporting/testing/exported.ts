import type { ExportOptions } from '../format.ts';
import { EXPORT_FORMATS, writeExport } from '../formats.ts';
import type { Selection } from '../selection.ts';

/** The whole text of an export. */
export async function exported(
  name: string,
  selection: Selection,
  options: Partial<ExportOptions> = {},
): Promise<string> {
  const format = EXPORT_FORMATS.find((known) => known.name === name);
  if (format === undefined) throw new Error(`exported: there is no format ${name}`);
  let text = '';
  for await (const chunk of writeExport(format, selection, { created: new Date(0), ...options }))
    text += chunk;
  return text;
}

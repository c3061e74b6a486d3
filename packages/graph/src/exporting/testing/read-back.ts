import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { cellText } from '../../text/csv.ts';

/* Readers from other projects, one for each kind of file. */

/** The reader assumes that a file without edges may have both kinds, so the graph must allow both. */
export function readGexf(text: string): MultiGraph {
  return parseGexf(MultiGraph, text);
}

export function readGraphml(text: string): MultiDirectedGraph {
  const graph: unknown = parseGraphml(MultiDirectedGraph, text);
  return graph as MultiDirectedGraph;
}

export type CsvRow = Readonly<Record<string, string>>;

export function readCsv(text: string): CsvRow[] {
  return parseCsv(text, {
    columns: true,
    bom: true,
    delimiter: ',',
    record_delimiter: '\r\n',
    cast: cellText,
  });
}

/** Read as KGX does: tabs, no quotes. */
export function readTsv(text: string): CsvRow[] {
  return parseCsv(text, { columns: true, delimiter: '\t', quote: false, record_delimiter: '\n' });
}

export function readTrig(text: string): Quad[] {
  return new Parser({ format: 'application/trig' }).parse(text);
}

/** A node of expanded JSON-LD. */
export type Expanded = Readonly<Record<string, unknown>> & { readonly '@id': string };

export async function readJsonld(text: string): Promise<Expanded[]> {
  return (await jsonld.expand(JSON.parse(text) as object)) as unknown as Expanded[];
}

import { at } from '../base-path.ts';

/**
 * A question of the workbench: a document, its variables as they were typed, and the operation to run if it has
 * several.
 */
export interface Question {
  readonly query: string;
  readonly variables: string;
  readonly operation?: string | undefined;
}

/** How an answer is shown. */
export const SHOWN_AS = ['json', 'table', 'drawing'] as const;
/** The table with its constant columns. */
export const WHOLE_TABLE = 'whole-table';
export type ShownAs = (typeof SHOWN_AS)[number] | typeof WHOLE_TABLE;

/** The longest address with a plain question; many programs cut longer links. */
const PLAIN = 1800;
/** The most characters of an unpacked question: more than the endpoint reads. */
const MOST = 200_000;

/** The address of a question as plain text, without empty and default values. */
export function plainHref({ query, variables, operation }: Question, shownAs: ShownAs = 'json'): string {
  const parameters = new URLSearchParams({ query });
  if (!isNothing(variables)) parameters.set('variables', variables);
  if (operation !== undefined) parameters.set('operation', operation);
  if (shownAs !== 'json') parameters.set('show', shownAs);
  return at(`/query?${parameters.toString()}`);
}

/** The address of a question, packed if it would be too long. */
export async function shareHref(question: Question, shownAs: ShownAs = 'json'): Promise<string> {
  const plain = plainHref(question, shownAs);
  if (plain.length <= PLAIN) return plain;
  const { query, variables, operation } = question;
  const packed = await pack(
    JSON.stringify([query, variables, ...(operation === undefined ? [] : [operation])]),
  );
  return at(`/query?packed=${packed}${shownAs === 'json' ? '' : `&show=${shownAs}`}`);
}

/**
 * The question in an address, undefined if there is none. Throws if a packed question cannot be read, as in a link
 * that was cut.
 */
export async function readQuestion(parameters: URLSearchParams): Promise<Question | undefined> {
  const packed = parameters.get('packed');
  if (packed !== null) return readPacked(packed);
  const query = parameters.get('query');
  if (query === null) return undefined;
  return {
    query,
    variables: parameters.get('variables') ?? '',
    operation: parameters.get('operation') ?? parameters.get('operationName') ?? undefined,
  };
}

/** How the answer is shown, by the address. */
export function readShownAs(parameters: URLSearchParams): ShownAs {
  const asked = parameters.get('show');
  const ways: readonly ShownAs[] = [...SHOWN_AS, WHOLE_TABLE];
  return ways.find((way) => way === asked) ?? 'json';
}

/** Whether the variables are empty. */
function isNothing(variables: string): boolean {
  return /^\s*(\{\s*\})?\s*$/.test(variables);
}

async function readPacked(packed: string): Promise<Question> {
  try {
    const parts: unknown = JSON.parse(await unpack(packed));
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string'))
      throw new Error('no strings');
    const [query = '', variables = '', operation] = parts;
    return { query, variables, operation };
  } catch (cause) {
    throw new Error('This link does not hold a whole query; perhaps it was cut on its way.', { cause });
  }
}

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function unpack(packed: string): Promise<string> {
  const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream());
  // A few bytes can unpack to any length: read no more than the limit.
  let text = '';
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += next.value;
    if (text.length > MOST) {
      await reader.cancel();
      throw new Error('too long');
    }
  }
  return text;
}

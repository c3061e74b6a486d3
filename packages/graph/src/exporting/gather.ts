/** Characters of one chunk: enough that sending it costs more than making it, few enough to hold many. */
const CHUNK = 2 ** 15;

/** The same text in chunks of some size. Nothing is asked for before it is wanted; no chunk is empty. */
export async function* gather(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** The least characters of a chunk: sending it should cost more than making it, and many should fit into memory. */
const CHUNK = 2 ** 15;

/** The same text in larger chunks, none of them empty. Texts are only read when the next chunk is wanted. */
export async function* joinChunks(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

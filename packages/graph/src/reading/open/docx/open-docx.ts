import { paragraphsOfMarkup } from '../html/open-html.ts';
import { OpenError } from '../open-error.ts';
import type { OpenedText } from '../opened-text.ts';
import { unpack } from './unpack.ts';

/** The text of a Word document: what was deleted in it is left out, what was inserted is read. */
export async function openDocx(bytes: Uint8Array): Promise<OpenedText> {
  const parts = await unpack(bytes);
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name)))
    throw new OpenError(
      'unknown-kind',
      'This is an archive (zip) without a Word document in it. Unpack it, or save its text as .docx, PDF or text.',
    );
  const [{ zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')]);
  // Only what was counted, and packed no longer.
  const counted = zipSync(Object.fromEntries(parts), { level: 0 });
  const input = {
    // The one is read in Node, the other in browsers.
    buffer: counted as Buffer,
    arrayBuffer: counted.buffer,
  };
  const { value } = await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    styleMap: STYLES,
  });
  const paragraphs = await paragraphsOfMarkup(value);
  const title = paragraphs.find(({ heading }) => heading === true)?.text;
  return {
    kind: 'docx',
    ...(title !== undefined && { title }),
    paragraphs,
    remarks: [],
  };
}

/** Names of styles that mammoth does not know. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

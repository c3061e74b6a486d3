/** Elements that have no end, or whose end may be left out: any number of them may follow each other. */
const WITHOUT_END = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option optgroup'.split(
    ' ',
  ),
);
/** Elements whose content is no tags. */
const OF_TEXT = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noscript', 'xmp']);

const NAME = /[a-z][a-z\d:-]{0,30}/y;

/** How deep the tags of a page are nested at most, by counting those that begin and end an element. */
export function nestingOf(html: string): number {
  const text = html.toLowerCase();
  let [deepest, depth] = [0, 0];
  for (const { name, isEnd, isWhole } of tagsOf(text)) {
    if (WITHOUT_END.has(name) || isWhole) continue;
    depth = isEnd ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The tags of a page in lower case, without comments and programs. */
function* tagsOf(text: string): Generator<{ name: string; isEnd: boolean; isWhole: boolean }> {
  let place = text.indexOf('<');
  while (place >= 0) {
    const isComment = text.startsWith('<!--', place);
    const isEnd = text[place + 1] === '/';
    NAME.lastIndex = place + (isEnd ? 2 : 1);
    const name = NAME.exec(text)?.[0];
    let end = isComment ? text.indexOf('-->', place + 4) : text.indexOf('>', place);
    if (end < 0) return;
    if (name === undefined) end = isComment ? end : place;
    else {
      yield { name, isEnd, isWhole: text[end - 1] === '/' || OF_TEXT.has(name) };
      if (!isEnd && OF_TEXT.has(name)) end = text.indexOf(`</${name}`, end);
      if (end < 0) return;
    }
    place = text.indexOf('<', end + 1);
  }
}

import type { Comparison, ListedWork, ReadClaim, ReadSentence } from '../reading/model.ts';
import { thingInSentence } from '../reading/thing-in-sentence.ts';
import { relation as rowOfRelation } from '../vocabulary/relations.ts';
import type { ReadFile } from './read-text-file.ts';

/** What was read of a text, for a person: sentence by sentence, then the works that it lists. */
export function* formatReading(
  file: ReadFile,
  { perhaps }: { readonly perhaps: boolean },
): Generator<string> {
  const { reading, opened, own } = file;
  yield headOf(file);
  yield countsOf(file);
  for (const remark of opened.remarks) yield remark;
  if (own !== undefined)
    yield `This text is a work here itself (${own.id}): what it says is not counted among the others.`;
  const words = wordsOf(file);
  let paragraph = -1;
  for (const sentence of reading.sentences) {
    if (sentence.paragraph !== paragraph) yield '';
    paragraph = sentence.paragraph;
    yield* words.sentence(sentence, perhaps);
  }
  if (reading.listed.length > 0) yield '';
  if (reading.listed.length > 0) yield 'Works it lists';
  for (const [position, work] of reading.listed.entries()) yield* words.listed(work, position);
  for (const { works, because } of reading.bodies)
    if (because !== undefined) yield `  ${works.map((work) => work + 1).join(', ')} count once: ${because}`;
}

function headOf({ name, opened, reading }: ReadFile): string {
  const where = [name, opened.kind].filter(Boolean).join(', ');
  return reading.title === undefined ? where : `${reading.title} (${where})`;
}

function countsOf({ reading: { counts } }: ReadFile): string {
  return [
    count(counts.sentences, 'sentence'),
    `${counts.claiming} ${counts.claiming === 1 ? 'seems' : 'seem'} to claim something`,
    `${counts.referring} ${counts.referring === 1 ? 'carries' : 'carry'} a reference`,
    `${count(counts.listed, 'work')} listed`,
    counts.bodies === 1 ? '1 body of evidence' : `${counts.bodies} bodies of evidence`,
  ].join(', ');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** The words for a reading: names of things and works come from its index. */
function wordsOf({ reading, index, compare, own }: ReadFile) {
  const things = new Map(index.things.map((thing) => [thing.id, thing]));
  const works = new Map(index.works.map(({ id, label }) => [id, label]));
  const label = (id: string): string => things.get(id)?.label ?? id;
  const inSentence = (id: string): string => {
    const thing = things.get(id);
    return thing === undefined ? id : thingInSentence(thing);
  };
  const others = index.works.length - (own === undefined ? 0 : 1);
  const triple = ({
    subject,
    relation,
    object,
  }: Pick<ReadClaim, 'subject' | 'relation' | 'object'>): string =>
    `${inSentence(subject)} ${rowOfRelation(relation).forward} ${inSentence(object)}`;

  function* sentence(
    { paragraph, start, end, mentions, claims, cites }: ReadSentence,
    perhaps: boolean,
  ): Generator<string> {
    yield reading.paragraphs[paragraph]!.text.slice(start, end).replaceAll(/\s+/g, ' ');
    const names = [...new Set(mentions.map(({ entity, offered }) => nameOf(entity, offered)))];
    if (names.length > 0) yield `    names  ${names.join(', ')}`;
    for (const claim of claims) {
      if (!claim.sure && !perhaps) continue;
      const asserted = claim.direction === 'disputes' ? 'denies: ' : '';
      const hedge = claim.hedge === undefined ? '' : ` (“${claim.hedge}”)`;
      yield `    ${claim.sure ? 'claims' : 'perhaps'}  ${asserted}${triple(claim)}${hedge}`;
      for (const line of standing(compare(claim))) yield `            ${line}`;
    }
    const weak = claims.filter(({ sure }) => !sure).length;
    if (weak > 0 && !perhaps) yield `    perhaps: ${count(weak, 'weaker reading')}`;
    if (cites.length > 0) yield `    refers to ${cites.map((work) => work + 1).join(', ')}`;
  }

  function nameOf(entity: string, offered: string | undefined): string {
    return offered === undefined
      ? label(entity)
      : `${label(entity)} (${label(offered)} in an older numbering?)`;
  }

  function* standing({
    known,
    families,
    works: saying,
    level,
    otherwise,
    nearby,
  }: Comparison): Generator<string> {
    if (known === undefined)
      yield index.claims === undefined ? 'not compared' : `not found here (none of ${others} works)`;
    else if (saying.length === 0) yield 'recorded here without a source';
    else
      yield `${count(families, 'source')} here, ${level}: ${listOf(saying.map((id) => works.get(id) ?? id))}`;
    if (otherwise.length > 0)
      yield `otherwise: ${listOf(otherwise.map((said) => (said.why === 'disputed' ? `${count(said.families, 'source')} dispute it` : triple(said))))}`;
    if (known === undefined && nearby.length > 0) yield `near: ${listOf(nearby.map(triple))}`;
  }

  function* listed(
    { text, citation, by, defects, citedBy }: ListedWork,
    position: number,
  ): Generator<string> {
    yield `  ${position + 1}  ${text.replaceAll(/\s+/g, ' ')}`;
    const facts = [
      citation === undefined ? 'no work here' : `${citation} (by ${by})`,
      citedBy.length === 0 ? 'no sentence refers to it' : `${count(citedBy.length, 'sentence')} refer to it`,
      ...defects,
    ];
    yield `     ${facts.join('; ')}`;
  }

  return { sentence, listed };
}

/** The first three, and how many more there are. */
function listOf(texts: readonly string[]): string {
  const more = texts.length - 3;
  return more > 0 ? `${texts.slice(0, 3).join('; ')}; ${more} more` : texts.join('; ');
}

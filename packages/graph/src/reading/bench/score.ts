/*
 * How well texts are read, against what a person found in them: `node src/reading/bench/score.ts FOLDER…`, each with
 * `gold.json` and `texts/`. With `--misses`, then what was missed and what was wrong, by text. The texts are other people's: none is
 * part of the project.
 */
import { dataFolders } from '../../data/data-folders.ts';
import { loadSnapshot } from '../../load/load-snapshot.ts';
import { allItems } from '../../read/page.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { align } from '../../text/align.ts';
import type { Reading } from '../model.ts';
import { createTextReader, paragraphsOf } from '../read-text.ts';
import { type GoldClaim, type GoldDocument, readGold } from './read-gold.ts';
import {
  type ClaimScores,
  isIgnored,
  type PlacedMention,
  precision,
  recall,
  type Score,
  scoreClaims,
  scoreMentions,
  sumOf,
} from './score-reading.ts';

interface Scored {
  readonly document: GoldDocument;
  readonly mentions: Score;
  readonly claims: ClaimScores;
  readonly reading: Reading;
  readonly gold: readonly GoldClaim[];
  readonly found: readonly PlacedMention[];
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folders.length === 0) throw new Error('Name a folder with gold.json and texts/');

const reader = createReader(loadSnapshot(dataFolders(undefined)));
const index = await reader.readingIndex();
const textReader = createTextReader(index);
const scored = await Promise.all(folders.flatMap(readGold).map(score));

print('names', scored, ({ mentions }) => mentions);
print('claims', scored, ({ claims }) => claims.all);
print('sure claims', scored, ({ claims }) => claims.sure);
printCounts();
if (process.argv.includes('--misses')) scored.forEach(printMisses);

async function score(document: GoldDocument): Promise<Scored> {
  const reading = textReader.read(paragraphsOf(document.text));
  const found = placed(reading, document.text);
  const gold = document.claimsFile === undefined ? document.claims : await claimsOfFile(document.claimsFile);
  const claims = scoreClaims(
    reading.sentences.flatMap((sentence) => sentence.claims),
    gold,
  );
  return { document, mentions: scoreMentions(found, document.mentions), claims, reading, gold, found };
}

/** Its names at their places in the whole text. Paragraphs are looked up one after the other. */
function placed({ paragraphs, sentences }: Reading, text: string): PlacedMention[] {
  let from = 0;
  const starts = paragraphs.map((paragraph) => {
    const start = text.indexOf(paragraph.text, from);
    if (start < 0) throw new Error(`A paragraph is not in its text: ${paragraph.text.slice(0, 60)}`);
    from = start + paragraph.text.length;
    return start;
  });
  return sentences.flatMap(({ paragraph, mentions }) =>
    mentions.map(({ start, end, entity }) => ({
      start: starts[paragraph]! + start,
      end: starts[paragraph]! + end,
      entity,
    })),
  );
}

async function claimsOfFile(file: string): Promise<GoldClaim[]> {
  const claims = await allItems((bounds) => reader.claims({ citation: `citation:${file}` }, bounds));
  return claims.map(({ subject, relation, object }) => ({
    s: subject,
    r: relation,
    o: object,
    optional: false,
  }));
}

function print(what: string, all: readonly Scored[], of: (one: Scored) => Score): void {
  const row = (name: string, some: readonly Scored[]) => {
    const sum = sumOf(some.map(of));
    const { right, wrong, missed } = sum;
    return [name, right, wrong, missed, precision(sum).toFixed(2), recall(sum).toFixed(2)];
  };
  console.log(
    align([
      [what, 'right', 'wrong', 'missed', 'P', 'R'],
      ...all.map((one) => row(one.document.name, [one])),
      row(
        '= English',
        all.filter(({ document }) => !document.isChinese),
      ),
      row(
        '= Chinese',
        all.filter(({ document }) => document.isChinese),
      ),
      row('= all', all),
    ]).join('\n') + '\n',
  );
}

function printCounts(): void {
  const rows = scored.map(({ document, reading: { counts } }) => [
    document.name,
    counts.sentences,
    counts.claiming,
    counts.referring,
    counts.listed,
    counts.bodies,
  ]);
  console.log(
    align([['counts', 'sentences', 'claiming', 'referring', 'listed', 'bodies'], ...rows]).join('\n') + '\n',
  );
}

function printMisses({ document, claims, gold, found }: Scored): void {
  console.log(`== ${document.name}, ${gold.length} claims`);
  const touches = ({ start, end }: PlacedMention, other: { start: number; end: number }) =>
    other.start < end && start < other.end;
  for (const one of document.mentions)
    if (
      !one.optional &&
      !one.ids.every((id) => isIgnored(id) || id.startsWith('NIL:')) &&
      !found.some((name) => touches(name, one) && one.ids.includes(name.entity))
    )
      console.log(`  name missed at ${one.start}: ${one.quote} = ${one.ids.join(' | ')}`);
  for (const name of found)
    if (
      !isIgnored(name.entity) &&
      !document.mentions.some((one) => touches(name, one) && (one.optional || one.ids.includes(name.entity)))
    )
      console.log(
        `  name wrong at ${name.start}: ${document.text.slice(name.start, name.end)} as ${name.entity}`,
      );
  for (const { s, r, o } of claims.missed) console.log(`  claim missed: ${s} ${r} ${o}`);
  for (const { subject, relation, object, sure, rule } of claims.wrong)
    console.log(`  claim wrong${sure ? ', sure' : ''}: ${subject} ${relation} ${object} (${rule})`);
}

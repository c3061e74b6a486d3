import { stemmer } from 'stemmer';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that people put around a name and that name nothing, folded as by `searchWords`. */
const FILLERS = set(`
  a an the of in on at to my your his her their i im ive me am is are was been be being have has having had get gets
  getting got feel feels feeling some very really so too bad with from for by and or its it that this when do does
  always keep keeps et al
`);

/** Words that people use for one thing, and forms that the stemmer does not bring together: form → common form. */
const COMMON_FORM: ReadonlyMap<string, string> = new Map(
  `ache pain|aches pain|aching pain|ached pain|hurt pain|hurts pain|hurting pain|sore pain|soreness pain|achy pain
  meridian channel|meridians channel|feet foot|teeth tooth|swollen swell|bled bleed|itchy itch|wept weep|tired tire
  anxious anxiety|nauseous nausea|nauseated nausea|asthmatic asthma|sweaty sweat|grey gray|treatment treat|treatments treat|sneezes sneeze|men man
  women woman|children child|urinate urine|urinating urine|urination urine|menses menstruation|menstrual menstruation`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** The lists by which words are brought to one form: an index made with others is of no use. */
export const WORD_LISTS = [[...FILLERS], [...COMMON_FORM]] as const;

const LATIN = /^[a-z]{3,}$/;

/**
 * The common form of a folded word: that of its singular, of its other endings and of its other spelling.
 * `swollen`, `swelling` and `swells` give the same, as do `oedema` and `edema`, `aching` and `painful`. A word that is
 * no English one, and a word of one or two letters, is its own form.
 */
export function wordForm(word: string): string {
  if (!LATIN.test(word)) return word;
  const spelled = (COMMON_FORM.get(word) ?? word).replace(/[ao]e/g, 'e').replace(/our$/, 'or');
  return stemmer(spelled);
}

/** Endings of a Chinese name that add nothing: illness, disorder, pattern, point. */
const EMPTY_ENDING = /(?<=..)[症病证穴]$/u;
const HAN = /^\p{Script=Han}$/u;

/**
 * The content of words in one text, in whatever order and form they stand: the same for `swollen knees` and `Swelling
 * of the knee`, for `失眠` and `失眠症`. Words in `FILLERS` are left out, unless there are no others.
 */
export function contentOf(words: readonly string[]): string {
  const forms = withoutFillers(words).map((word) => (HAN.test(word) ? word : ` ${wordForm(word)} `));
  const runs = forms.join('').trim().split(/\s+/);
  return runs
    .map((run) => run.replace(EMPTY_ENDING, ''))
    .sort()
    .join(' ');
}

/** The words that are not in `FILLERS`; all words when there are no others. */
export function withoutFillers(words: readonly string[]): readonly string[] {
  const content = words.filter((word) => !FILLERS.has(word));
  return content.length > 0 ? content : words;
}

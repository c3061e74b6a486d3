import { TERM_LANGUAGES, termKey } from '../../data/classical-dictionary.ts';
import { asList, type ClassicalTermsRecord, type Dataset } from '../../data/dataset.ts';
import type { Place, Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

const NAME = 'classical-terms';

/** Chinese characters, and `_` where one is lost. */
const TERM = /^(?=.*\p{Script=Han})[\p{Script=Han}_]{1,20}$/u;

export const classicalTerms: Rule = {
  name: NAME,
  description:
    'In classics/terms-*.yaml a term is Chinese, names a symptom that is no heading, stands once under it, is not a name of another symptom but with a reason, and is not refused as well.',
  check(dataset) {
    const terms = dataset.classicalTerms.flatMap(termsOf);
    return [
      ...wrongOwners(dataset),
      ...wrongForms([...terms, ...dataset.refusedTerms]),
      ...repeatedTerms(terms),
      ...namesOfOthers(dataset, terms),
      ...refusedToo(dataset, terms),
    ];
  },
};

/** A term with its place. */
interface PlacedTerm {
  readonly term: string;
  readonly id: string;
  readonly place: Place;
  /** Whether a reason stands with it. */
  readonly reasoned: boolean;
}

function termsOf({ id, fields, at }: ClassicalTermsRecord): PlacedTerm[] {
  return [
    ...(fields.terms ?? []).map((term, index) => ({
      term,
      id,
      place: at(['terms', index]),
      reasoned: false,
    })),
    ...Object.keys(fields.doubtful ?? {}).map((term) => ({
      term,
      id,
      place: at(['doubtful', term]),
      reasoned: true,
    })),
  ];
}

function wrongOwners({ classicalTerms: records, entities }: Dataset): Problem[] {
  const headings = new Set(entities.filter(({ fields }) => fields.heading === true).map(({ id }) => id));
  return records.flatMap(({ id, at, fields }): Problem[] => {
    const problem = (message: string, tip: string) => [{ ...at([]), rule: NAME, message, tip }];
    if (!id.startsWith('symptom:'))
      return problem(`\`${id}\` is no symptom`, 'The key is the id of a symptom: symptom:hip-pain.');
    if (headings.has(id))
      return problem(
        `\`${id}\` is a heading, so no term can name it`,
        'Give the term to a symptom under it.',
      );
    return fields.terms === undefined && fields.doubtful === undefined
      ? problem(`\`${id}\` has no terms`, 'Write `terms` or `doubtful`, or take it out.')
      : [];
  });
}

function wrongForms(terms: readonly Pick<PlacedTerm, 'term' | 'place'>[]): Problem[] {
  return terms
    .filter(({ term }) => !TERM.test(term))
    .map(({ term, place }) => ({
      ...place,
      rule: NAME,
      message: `${term} is no term: it has 1 to 20 Chinese characters, with _ for a lost one, and nothing else`,
    }));
}

function repeatedTerms(terms: readonly PlacedTerm[]): Problem[] {
  const first = new Map<string, PlacedTerm>();
  return terms.flatMap((one): Problem[] => {
    const { term, id, place } = one;
    const key = `${id} ${termKey(term)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, one);
      return [];
    }
    const { file, line } = earlier.place;
    return [
      {
        ...place,
        rule: NAME,
        message: `${term} stands under \`${id}\` already, at ${file}:${line}`,
        tip: 'Take one out.',
      },
    ];
  });
}

/** The symptoms that have each Chinese name. */
function namedSymptoms({ entities }: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, kind, fields } of entities)
    if (kind === 'symptom')
      for (const language of TERM_LANGUAGES)
        for (const name of asList(fields.names?.[language])) {
          const key = termKey(name);
          owners.set(key, (owners.get(key) ?? new Set()).add(id));
        }
  return owners;
}

function namesOfOthers(dataset: Dataset, terms: readonly PlacedTerm[]): Problem[] {
  const named = namedSymptoms(dataset);
  const refused = dataset.refusedTerms.map(({ term, place }) => ({
    term,
    place,
    id: undefined,
    reasoned: false,
  }));
  return [...terms, ...refused].flatMap(({ term, id, place, reasoned }): Problem[] => {
    const owners = named.get(termKey(term));
    if (owners === undefined || (reasoned && [...owners].some((owner) => owner !== id))) return [];
    const problem = { ...place, rule: NAME };
    if (id !== undefined && owners.has(id))
      return [
        {
          ...problem,
          message: `${term} is a name of \`${id}\` already`,
          tip: 'Take it out: names belong to the dictionary.',
        },
      ];
    return [
      {
        ...problem,
        message: `${term} is a name of \`${[...owners].join('`, `')}\``,
        tip: 'A name says its own symptom. Take the term out here, or say under `doubtful` why old books mean this one.',
      },
    ];
  });
}

function refusedToo({ refusedTerms }: Dataset, terms: readonly PlacedTerm[]): Problem[] {
  const taken = new Map(terms.map((one) => [termKey(one.term), one]));
  const first = new Map<string, Place>();
  return refusedTerms.flatMap(({ term, place }): Problem[] => {
    const key = termKey(term);
    const [by, earlier] = [taken.get(key), first.get(key)];
    if (earlier === undefined) first.set(key, place);
    const tip = 'Take one out.';
    return [
      ...(by === undefined
        ? []
        : [{ ...place, rule: NAME, message: `${term} is refused, and stands under \`${by.id}\``, tip }]),
      ...(earlier === undefined
        ? []
        : [
            {
              ...place,
              rule: NAME,
              message: `${term} is refused already, at ${earlier.file}:${earlier.line}`,
              tip,
            },
          ]),
    ];
  });
}

import { recordHead } from '../data/record-files.ts';
import { CSL_TYPES } from '../vocabulary/csl.ts';
import { EXTERNAL_SCHEMES } from '../vocabulary/external-schemes.ts';
import { EVIDENCE_ROLES, STANCES, STUDY_DESIGNS } from '../vocabulary/levels.ts';

/*
 * Records to fill in. The fields that every record needs are empty, and `kg check` reports each that is still
 * empty. The others are comments, for when there is something to say. data/README.md explains each field.
 */

/** A work, for a file of citations/. */
export function citationSkeleton(id: string): string {
  return `${recordHead('citation', id)}
${id}:
  type: # ${wrapped(CSL_TYPES, '  #   ')}
  title: # as printed
  # author:
  #   - { family: Qin, given: Zongshi }
  #   - { literal: World Health Organization } # a body
  # issued: { date-parts: [[2015, 10, 21]] } # or [[2015]]; a span: [[256], [282]]; 200 BC: [[-200]]
  # container-title: # the journal, the book, the site
  # volume: '12'
  # issue: '3'
  # page: 1-13
  # publisher: # of a book
  # DOI: 10.1155/2015/425108 # without https://
  # PMID: '26576192'
  # URL: https://example.org/page
  # registry: NCT03489681 # registration number of the trial
  study:
    design: # ${wrapped(STUDY_DESIGNS, '    #   ')}
    # participants: 120 # people, only when the source gives the number
    # comparator: # what it was compared with
    # result: # in our own words
    # limitations: # in our own words
  # family: # works of one family count once: two papers of one trial, a review and its protocol
  # draws-on: { older-book: its preface } # of a book: works that it takes from, and how that is known
  # defects: [No point names in the abstract.] # one sentence each: what is wrong with the record, or missing
  # unresolved: true # instead of study, when no index and no copy of the work was found
  seen: # a list: where these fields were read, like [PubMed page 26576192]`;
}

/** A symptom, for a file of symptoms/. */
export function symptomSkeleton(id: string): string {
  return `${recordHead('symptom', id)}
${id}:
  name: # preferred English name, sentence case: Low back pain
  # heading: true # when it only arranges other symptoms
  # names: { en: [lumbago, pain of the lower back] } # other names; zh-Hant, zh-Hans, zh-Latn-pinyin need sources
  # summary: # one sentence that says what it is, no claim of effect
  # externalIds: { mesh: D017116 } # ${EXTERNAL_SCHEMES.join(', ')}; they need sources
  # sources: # where Chinese names and external ids were read: work → place in it
  #   acukg-2025: file and row`;
}

/** A claims file, named after the work whose claims it holds. */
export function claimsSkeleton(citation: string): string {
  return `${recordHead('claims', citation)}
# via: # the work it was read in, when ${citation} itself was not opened
claims:
  - subject: # a full id, or a list of them: acupoint:GB30
    treats: # or another relation of \`kg relations\`, or several; treats is for a work that says it helps
    # studied-for: # for a study or a registered trial that used it
    locator: # where in the work: section, paragraph, page, table and row
    # direction: ${STANCES.join(' | ')} # the first when left out
    # role: ${EVIDENCE_ROLES.join(' | ')} # the first when left out
    # verb: # of acts-on: what the point does to it, in the work's own word
    # said-as: # the term for it as the work writes it, in its script, 20 characters at most
    # note: # one sentence that a reader needs to judge it`;
}

/** A list of words as comment lines, six to a line. */
function wrapped(words: readonly string[], indent: string): string {
  const lines = Map.groupBy(words.keys(), (index) => Math.floor(index / 6));
  return [...lines.values()]
    .map((indices) => indices.map((index) => words[index]).join(', '))
    .join(`,\n${indent}`);
}

import { expect, it } from 'vitest';
import type { SaidClaim } from './citation.graphql.ts';
import { documentNumbers, documentSentence } from './document-summary.ts';
import { placesOf, saidByRelation } from './said-by-relation.ts';
import { sectionsOf, statementsOf } from './statements.ts';

type Piece = SaidClaim['evidence'][number];

const entity = {
  id: 'symptom:x',
  kind: 'SYMPTOM',
  label: 'X',
  name: 'X',
  names: [],
} satisfies SaidClaim['subject'];

function piece(
  id: string,
  locator: string,
  over: Partial<Omit<Piece, 'citation'>> = {},
  family: string[] = [],
): Piece {
  return {
    direction: 'SUPPORTS',
    level: 'UNCITED',
    locator,
    note: null,
    ...over,
    citation: { id, shortName: id, addedBy: null, family: family.map((other) => ({ id: other })) },
  };
}

function claim(id: string, ...evidence: Piece[]): SaidClaim {
  return {
    id,
    sentence: id,
    relation: 'LEADS_TO',
    verbs: [],
    level: 'UNCITED',
    standing: 'UNCITED',
    works: 1,
    derivedBy: null,
    addedFolders: [],
    found: [],
    subject: entity,
    object: entity,
    evidence,
  };
}

const article = {
  id: 'article',
  family: [],
  cites: [{ id: 'listed' }] as never,
  claims: {
    totalCount: 6,
    nodes: [
      claim('late', piece('article', 'section 10, paragraph 1')),
      claim('second', piece('article', 'section 2, paragraph 1', { note: 'C10.' }), piece('other', 'page 1')),
      claim(
        'first',
        piece('article', 'section 2, paragraph 1', { note: 'C9.' }),
        piece('listed', 'abstract'),
      ),
      claim(
        'doubted',
        piece('article', 'section 2, paragraph 3'),
        piece('standard', 'page 3', { direction: 'DISPUTES' }),
      ),
      claim(
        'ours',
        piece('article', 'section 2, paragraph 4'),
        piece('citation:jingluo-vocabulary', 'terms'),
      ),
      claim('denied', piece('article', 'section 3', { direction: 'DISPUTES' }), piece('other', 'page 2')),
    ],
  },
};

it('reads a document in the order of its places, C9 before C10 at one place', () => {
  expect(statementsOf(article).map(({ number, claim: { id } }) => [number, id])).toEqual([
    [1, 'first'],
    [2, 'second'],
    [3, 'doubted'],
    [4, 'ours'],
    [5, 'late'],
  ]);
});

it('groups statements by section', () => {
  expect(sectionsOf(statementsOf(article)).map(({ name, statements }) => [name, statements.length])).toEqual([
    ['Section 2', 4],
    ['Section 10', 1],
  ]);
});

it('counts the sources of statements; our own list of terms does not count as another source', () => {
  expect(documentNumbers(statementsOf(article), 1)).toEqual({
    claims: 5,
    namingSource: 0,
    saidByListed: 1,
    alsoSaid: 2,
    contested: 1,
    alone: 2,
    listed: 1,
  });
});

it('does not count a work of the same family as another source', () => {
  const nodes = [
    claim('a', piece('article', 'page 1', {}, ['plan']), piece('plan', 'page 1', {}, ['article'])),
  ];
  const work = { ...article, family: [{ id: 'plan' }] as never, claims: { totalCount: 1, nodes } };
  expect(statementsOf(work)[0]!.alsoSaidBy).toEqual([]);
});

it('says in words what the numbers mean', () => {
  expect(documentSentence(documentNumbers(statementsOf(article), 1), null)).toBe(
    '2 of its 5 claims name no source and are said by no other source here. ' +
      'It lists 1 source and names it for no claim; 1 of its claims is also said by it.',
  );
});

it('says how many statements of a document are claims, if they were counted', () => {
  expect(documentSentence(documentNumbers(statementsOf(article), 0), 9)).toBe(
    'We read 9 statements as 5 claims; statements that link no two things are left out. ' +
      '2 of its 5 claims name no source and are said by no other source here.',
  );
});

it('puts disputed claims under a separate heading', () => {
  expect(saidByRelation(article).map(({ heading, claims }) => [heading, claims.length])).toEqual([
    ['Leads to', 5],
    ['Says otherwise: leads to', 1],
  ]);
  expect(placesOf(article.claims.nodes[1]!, 'article')).toEqual(['section 2, paragraph 1']);
});

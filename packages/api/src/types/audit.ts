import type { Audit, AuditCount, Awaitable, Difference, Listing, SharedFamily } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { connection, connectionType } from '../fields/connection.ts';
import { EntityKindEnum, RelationKindEnum } from '../fields/enums.ts';
import { when } from '../fields/maybe-async.ts';
import {
  CitationConnectionRef,
  CitationRef,
  ClaimConnectionRef,
  ClaimRef,
  EntityConnectionRef,
  EntityRef,
} from './refs.ts';

const SharedFamilyRef = builder.objectRef<SharedFamily>('SharedFamily').implement({
  description:
    'Works that belong together, such as two papers of one trial or a review and its protocol. Counting each of them ' +
    'would count the same people twice, so together they count as one.',
  fields: (t) => ({
    works: t.field({
      type: [CitationRef],
      description:
        'The works, at least two; `familyBasis` of each says why they belong together, when it is inferred.',
      resolve: ({ works }) => [...works],
    }),
    claims: t.exposeInt('claims', {
      description: 'The number of claims that more than one of them makes, which would be counted twice.',
    }),
  }),
});

const DifferenceRef = builder.objectRef<Difference>('Difference').implement({
  description:
    'Works that differ on the element, organ, channel, partner or phase of a thing. Each gives one, and none disputes ' +
    'another.',
  fields: (t) => ({
    subject: t.field({ type: EntityRef, description: 'The thing.', resolve: ({ subject }) => subject }),
    relation: t.expose('relation', { type: RelationKindEnum, description: 'The relation.' }),
    claims: t.field({
      type: [ClaimRef],
      description: 'The different claims, at least two, those of most works first.',
      resolve: ({ claims }) => [...claims],
    }),
  }),
});

const SharedFamilyConnectionRef = connectionType('SharedFamily', SharedFamilyRef);
const DifferenceConnectionRef = connectionType('Difference', DifferenceRef);

/** The most items of a list without pages. */
const MOST_LISTED = 500;

/** The beginning of a list that has pages elsewhere. */
function beginning<T>({ page }: Listing<T>): Awaitable<T[]> {
  return when(page({ first: MOST_LISTED }), (found) => [...(found?.items ?? [])]);
}

const COUNTS = {
  claims: 'The number of claims that works make.',
  uncited: 'The number of them that no work with a level makes.',
  contested: 'The number of them that at least one work disputes.',
  singleWork: 'The number of them that exactly one work makes.',
} as const satisfies Record<keyof AuditCount, string>;

const RelationAuditRef = builder.objectRef<Audit['relations'][number]>('RelationAudit').implement({
  description: 'The claims of one relation, counted by what they lack.',
  fields: (t) => ({
    relation: t.expose('relation', { type: RelationKindEnum, description: 'The relation.' }),
    claims: t.exposeInt('claims', { description: COUNTS.claims }),
    uncited: t.exposeInt('uncited', { description: COUNTS.uncited }),
    contested: t.exposeInt('contested', { description: COUNTS.contested }),
    singleWork: t.exposeInt('singleWork', { description: COUNTS.singleWork }),
  }),
});

const KindAuditRef = builder.objectRef<Audit['kinds'][number]>('KindAudit').implement({
  description: 'The claims with an end of one kind, each once, counted by what they lack.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKindEnum, description: 'The kind.' }),
    claims: t.exposeInt('claims', { description: COUNTS.claims }),
    uncited: t.exposeInt('uncited', { description: COUNTS.uncited }),
    contested: t.exposeInt('contested', { description: COUNTS.contested }),
    singleWork: t.exposeInt('singleWork', { description: COUNTS.singleWork }),
  }),
});

const PAGE = builder.args((t) => ({
  first: t.int({ defaultValue: 50, description: 'How many at most, 0 to 500.' }),
  after: t.string({ description: 'The cursor after which the page begins.' }),
}));

export const AuditRef = builder.objectRef<Audit>('Audit').implement({
  description:
    'Where evidence is missing, thin or disputed. `totalCount` is the length of a list; `first: 0` gives nothing else. ' +
    'Derived claims are not listed.',
  fields: (t) => ({
    uncited: t.field({
      type: ClaimConnectionRef,
      description:
        'Claims that no work with a level makes: a document asserts them without a source, or the work was not found.',
      args: PAGE,
      resolve: ({ uncited }, bounds) => connection(uncited.page, bounds),
    }),
    contested: t.field({
      type: ClaimConnectionRef,
      description: 'Claims that at least one work disputes.',
      args: PAGE,
      resolve: ({ contested }, bounds) => connection(contested.page, bounds),
    }),
    singleWork: t.field({
      type: ClaimConnectionRef,
      description: 'Claims that exactly one work makes; works that belong together are one.',
      args: PAGE,
      resolve: ({ singleWork }, bounds) => connection(singleWork.page, bounds),
    }),
    defective: t.field({
      type: [CitationRef],
      description:
        'The first 500 works whose record has something wrong or missing; `defects` of each says what. By id. `defectiveWorks` has pages.',
      resolve: ({ defective }) => beginning(defective),
    }),
    defectiveCount: t.int({
      description: 'The number of these works.',
      resolve: ({ defective }) => defective.total,
    }),
    defectiveWorks: t.field({
      type: CitationConnectionRef,
      description: 'Works whose record has something wrong or missing; `defects` of each says what. By id.',
      args: PAGE,
      resolve: ({ defective }, bounds) => connection(defective.page, bounds),
    }),
    unresolved: t.field({
      type: CitationConnectionRef,
      description: 'Works of which no copy or index record was found; they give no level. By id.',
      args: PAGE,
      resolve: ({ unresolved }, bounds) => connection(unresolved.page, bounds),
    }),
    retracted: t.field({
      type: CitationConnectionRef,
      description: 'Works that were retracted; they give no level. By id.',
      args: PAGE,
      resolve: ({ retracted }, bounds) => connection(retracted.page, bounds),
    }),
    unused: t.field({
      type: CitationConnectionRef,
      description:
        'Works that are not used: they are evidence on no claim, and the source of no name or code. By id.',
      args: PAGE,
      resolve: ({ unused }, bounds) => connection(unused.page, bounds),
    }),
    pointsWithoutStudy: t.field({
      type: EntityConnectionRef,
      description:
        'Acupoints that no recorded study names: no registered trial, no observation, no randomized trial, no review. By code.',
      args: PAGE,
      resolve: ({ pointsWithoutStudy }, bounds) => connection(pointsWithoutStudy.page, bounds),
    }),
    studiesWithoutPoint: t.field({
      type: CitationConnectionRef,
      description:
        'Registered trials, studies and reviews without a recorded claim about an acupoint, so that the points they used are not known. By id.',
      args: PAGE,
      resolve: ({ studiesWithoutPoint }, bounds) => connection(studiesWithoutPoint.page, bounds),
    }),
    relations: t.field({
      type: [RelationAuditRef],
      description: 'Numbers by relation; relations that no work mentions are left out.',
      resolve: ({ relations }) => [...relations],
    }),
    kinds: t.field({
      type: [KindAuditRef],
      description: 'Numbers by kind; kinds that no work mentions are left out.',
      resolve: ({ kinds }) => [...kinds],
    }),
    differences: t.field({
      type: [DifferenceRef],
      description:
        'The first 500 places where works differ without disputing each other, by relation. `differing` has pages.',
      resolve: ({ differences }) => beginning(differences),
    }),
    differing: t.field({
      type: DifferenceConnectionRef,
      description: 'Where works differ without disputing each other, by relation.',
      args: PAGE,
      resolve: ({ differences }, bounds) => connection(differences.page, bounds),
    }),
    doubleCounts: t.field({
      type: [SharedFamilyRef],
      description:
        'The first 500 groups of works that would be counted twice if they were not counted together. `sharedFamilies` has pages.',
      resolve: ({ sharedFamilies }) => beginning(sharedFamilies),
    }),
    sharedFamilies: t.field({
      type: SharedFamilyConnectionRef,
      description: 'Works that would be counted twice if they were not counted together, by group.',
      args: PAGE,
      resolve: ({ sharedFamilies }, bounds) => connection(sharedFamilies.page, bounds),
    }),
  }),
});

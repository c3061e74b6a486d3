import type { ClaimChange, FolderContribution } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { connection, connectionType } from '../fields/connection.ts';
import { EvidenceLevelEnum, StandingEnum } from '../fields/enums.ts';
import { CitationConnectionRef, ClaimConnectionRef, ClaimRef, EntityConnectionRef } from './refs.ts';

const ClaimChangeRef = builder.objectRef<ClaimChange>('ClaimChange').implement({
  description: 'A claim whose level or standing a data folder changes.',
  fields: (t) => ({
    claim: t.field({
      type: ClaimRef,
      description: 'The claim, with the evidence of all folders.',
      resolve: ({ claim }) => claim,
    }),
    levelBefore: t.field({
      type: EvidenceLevelEnum,
      description: 'Its level by the evidence of the folders before this one.',
      resolve: ({ before }) => before.level,
    }),
    levelAfter: t.field({
      type: EvidenceLevelEnum,
      description: 'Its level with the evidence of this folder too.',
      resolve: ({ after }) => after.level,
    }),
    standingBefore: t.field({
      type: StandingEnum,
      description: 'Its standing by the evidence of the folders before this one.',
      resolve: ({ before }) => before.standing,
    }),
    standingAfter: t.field({
      type: StandingEnum,
      description: 'Its standing with the evidence of this folder too.',
      resolve: ({ after }) => after.standing,
    }),
  }),
});

const ClaimChangeConnectionRef = connectionType('ClaimChange', ClaimChangeRef);

const PAGE = builder.args((t) => ({
  first: t.int({ defaultValue: 50, description: 'How many at most, 0 to 500.' }),
  after: t.string({ description: 'The cursor after which the page begins.' }),
}));

export const DataFolderRef = builder.objectRef<FolderContribution>('DataFolder').implement({
  description:
    'A data folder, and what it adds to the folders before it. Derived claims are not listed. `totalCount` is the length ' +
    'of a list; `first: 0` gives nothing else.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The last part of its path, with as much before it as makes it unique.',
    }),
    base: t.exposeBoolean('base', { description: 'True for the first folder; the others are added to it.' }),
    works: t.field({
      type: CitationConnectionRef,
      description: 'The works that it records and no folder before it does. By id.',
      args: PAGE,
      resolve: ({ works }, bounds) => connection(works.page, bounds),
    }),
    entities: t.field({
      type: EntityConnectionRef,
      description: 'The entities that it records and no folder before it does. By kind and id.',
      args: PAGE,
      resolve: ({ entities }, bounds) => connection(entities.page, bounds),
    }),
    adds: t.field({
      type: ClaimConnectionRef,
      description: 'The claims that no folder before it makes. Strongest first.',
      args: PAGE,
      resolve: ({ adds }, bounds) => connection(adds.page, bounds),
    }),
    supports: t.field({
      type: ClaimConnectionRef,
      description: 'The claims of folders before it that it supports. Strongest first.',
      args: PAGE,
      resolve: ({ supports }, bounds) => connection(supports.page, bounds),
    }),
    contests: t.field({
      type: ClaimConnectionRef,
      description: 'The claims of folders before it that it disputes. Strongest first.',
      args: PAGE,
      resolve: ({ contests }, bounds) => connection(contests.page, bounds),
    }),
    neutral: t.field({
      type: ClaimConnectionRef,
      description: 'The claims of folders before it on which it reaches no verdict. Strongest first.',
      args: PAGE,
      resolve: ({ neutral }, bounds) => connection(neutral.page, bounds),
    }),
    changes: t.field({
      type: ClaimChangeConnectionRef,
      description: 'The claims of folders before it that it leaves with another level or standing.',
      args: PAGE,
      resolve: ({ changes }, bounds) => connection(changes.page, bounds),
    }),
  }),
});

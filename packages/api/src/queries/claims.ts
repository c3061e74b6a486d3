import { builder } from '../builder.ts';
import { page } from '../connection.ts';
import { EvidenceLevelEnum, RelationKindEnum, StandingEnum } from '../enums.ts';
import { resolveId } from '../resolve-id.ts';
import { ClaimConnectionRef, ClaimRef } from '../types/refs.ts';

const ClaimFilter = builder.inputType('ClaimFilter', {
  description: 'Which claims are wanted. What is left out does not restrict.',
  fields: (t) => ({
    entity: t.id({ description: 'Subject or object: an id or a name.' }),
    subject: t.id({ description: 'The subject: an id or a name.' }),
    object: t.id({ description: 'The object: an id or a name.' }),
    relation: t.field({ type: [RelationKindEnum], description: 'Any of these relations.' }),
    citation: t.id({ description: 'The id of a work that takes a stance.' }),
    minLevel: t.field({ type: EvidenceLevelEnum, description: 'At least this level.' }),
    standing: t.field({ type: [StandingEnum], description: 'Any of these standings.' }),
    derived: t.boolean({ description: 'Only derived claims (true) or only stored ones (false).' }),
  }),
});

builder.queryFields((t) => ({
  claim: t.field({
    type: ClaimRef,
    nullable: true,
    description: 'One claim.',
    args: { id: t.arg.id({ required: true, description: 'Its id. An unknown one gives null.' }) },
    resolve: (_, { id }, { reader }) => reader.claim(String(id)),
  }),
  claims: t.field({
    type: ClaimConnectionRef,
    description: 'Claims, strongest first.',
    args: {
      filter: t.arg({ type: ClaimFilter, description: 'Which ones.' }),
      first: t.arg.int({ defaultValue: 50, required: true, description: 'How many at most, 0 to 500.' }),
      after: t.arg.string({ description: 'The cursor after which the page begins.' }),
    },
    resolve: async (_, { filter, ...bounds }, { reader }) => {
      const { entity, subject, object, relation, citation, minLevel, standing, derived } = filter ?? {};
      const idOf = async (argument: string, text: string | null | undefined) =>
        text == null ? undefined : ((await resolveId(reader, `filter.${argument}`, text)) ?? null);
      const ends = {
        entity: await idOf('entity', entity),
        subject: await idOf('subject', subject),
        object: await idOf('object', object),
      };
      if (ends.entity === null || ends.subject === null || ends.object === null) return page([], bounds);
      return page(
        await reader.claims({
          entity: ends.entity,
          subject: ends.subject,
          object: ends.object,
          relations: relation ?? undefined,
          citation: citation ?? undefined,
          minLevel: minLevel ?? undefined,
          standings: standing ?? undefined,
          derived: derived ?? undefined,
        }),
        bounds,
      );
    },
  }),
}));

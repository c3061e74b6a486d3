import { builder } from '../fields/builder.ts';
import { AuditRef } from '../types/audit.ts';

builder.queryField('audit', (t) =>
  t.field({
    type: AuditRef,
    description: 'Where evidence is missing, thin or disputed, over all that is served.',
    resolve: (_, __, { reader }) => reader.audit(),
  }),
);

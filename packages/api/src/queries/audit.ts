import { builder } from '../fields/builder.ts';
import { AuditRef } from '../types/audit.ts';

builder.queryField('audit', (t) =>
  t.field({
    type: AuditRef,
    description: 'Where evidence is missing, thin or disputed.',
    resolve: (_, __, { reader }) => reader.audit(),
  }),
);

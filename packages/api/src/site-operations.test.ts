import { Kind, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from './schema.ts';
import { SITE_OPERATIONS } from './site-operations.ts';

test.each(Object.entries(SITE_OPERATIONS))(
  '%s is valid, and is the only operation in its text',
  (name, text) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    expect(operations).toMatchObject([{ name: { value: name } }]);
  },
);

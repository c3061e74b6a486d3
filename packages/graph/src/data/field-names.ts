import { z } from 'zod';

/** The fields that a schema allows in the value at a path; empty when it allows any field. */
export function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = path.reduce<z.ZodType | undefined>((at, step) => child(at, step), schema);
  const inner = unwrap(found);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion)
    return [...new Set(inner.options.flatMap((option) => fieldNames(option as z.ZodType, [])))];
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum)
    return inner.keyType.options.map(String);
  return [];
}

/** Whether a schema requires the field at a path; false also where it allows none. */
export function isRequired(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<z.ZodType | undefined>((at, step) => child(at, step), schema);
  return found !== undefined && !(found instanceof z.ZodOptional);
}

function child(schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner.shape[String(step)] as z.ZodType | undefined;
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  return undefined;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

import type { StoreAddress } from './store-address.ts';

/** Where a cluster is, as the driver takes it. */
export function pointsOf({ contactPoints, port }: StoreAddress) {
  return { contactPoints: [...contactPoints], protocolOptions: { port } };
}

/** What the driver says, with what a node said when none could do it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = Object.values((error as { innerErrors?: Record<string, unknown> }).innerErrors ?? {});
  return inner[0] instanceof Error ? inner[0].message : error.message;
}

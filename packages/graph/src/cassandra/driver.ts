import cassandra from 'cassandra-driver';
import type { StoreAddress } from './store-address.ts';

const { ExponentialReconnectionPolicy } = cassandra.policies.reconnection;

/** The driver's own limit is ten minutes: after a long outage it would not see for so long that nodes are back. */
const TRY_AGAIN_MS = { first: 1000, most: 5000 };

/** Where a cluster is, as the driver takes it. */
export function pointsOf({ contactPoints, port }: StoreAddress) {
  return { contactPoints: [...contactPoints], protocolOptions: { port } };
}

/** When a node that was lost is tried again: after a second, and then less often, but within five seconds. */
export function tryingAgain() {
  return new ExponentialReconnectionPolicy(TRY_AGAIN_MS.first, TRY_AGAIN_MS.most, false);
}

/** What the driver says, with what a node said when none could do it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = Object.values((error as { innerErrors?: Record<string, unknown> }).innerErrors ?? {});
  return inner[0] instanceof Error ? inner[0].message : error.message;
}

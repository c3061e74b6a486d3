interface ClaimWithWorks {
  readonly evidence: readonly { readonly citation: { readonly id: string } }[];
}

interface Channel {
  readonly routes: readonly { readonly claims: readonly ClaimWithWorks[] }[];
  readonly points: readonly { readonly claims: readonly ClaimWithWorks[] }[];
}

/** The ids of the works in a trace, each once, in the order in which it shows them. */
export function worksOfTrace(channels: readonly Channel[]): string[] {
  const claims = channels.flatMap(({ routes, points }) =>
    [...routes, ...points].flatMap((hop) => hop.claims),
  );
  return [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ citation }) => citation.id)))];
}

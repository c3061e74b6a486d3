import operations from '../site-operations.json' with { type: 'json' };

/**
 * The operations that the site itself asks, by name, letter for letter as it sends them. A server can make them ready
 * before they are asked. The site writes the list: `pnpm generate`.
 */
export const SITE_OPERATIONS: Readonly<Record<string, string>> = operations;

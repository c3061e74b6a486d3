import operations from '../site-operations.json' with { type: 'json' };

/**
 * The operations that the site itself sends, by name, exactly as it sends them. A server can prepare them before they
 * are requested. The site writes the list: `pnpm generate`.
 */
export const SITE_OPERATIONS: Readonly<Record<string, string>> = operations;

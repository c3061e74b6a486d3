import type { Head } from './head.ts';

/** The head of an error page. */
export function errorHead(status: number): Head {
  if (status === 404) return { title: 'Page not found', description: 'There is no page at this address.' };
  return status < 500
    ? { title: 'This address cannot be shown', description: 'What it asks for is not allowed.' }
    : { title: 'Something went wrong', description: 'This page could not be shown.' };
}

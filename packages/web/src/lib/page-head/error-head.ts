import type { Head } from './head.ts';

/** The head of an error page. */
export function errorHead(status: number): Head {
  return status === 404
    ? { title: 'Page not found', description: 'There is no page at this address.' }
    : { title: 'Something went wrong', description: 'This page could not be shown.' };
}

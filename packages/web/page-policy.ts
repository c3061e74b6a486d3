type Sources = NonNullable<
  NonNullable<NonNullable<Parameters<typeof import('@sveltejs/kit/vite').sveltekit>[0]>['csp']>['directives']
>;

/**
 * What a page may load and run: what this site serves, and the one script in the page whose hash SvelteKit adds to
 * `script-src`. A hash, unlike a nonce, is still right in a page that is kept and served again. Styles may stand in
 * the page: Svelte writes places as `style` attributes and adds the styles of late components as elements.
 */
export const PAGE_POLICY: Sources = {
  'default-src': ['none'],
  'script-src': ['self'],
  'style-src': ['self', 'unsafe-inline'],
  'font-src': ['self'],
  // A picture of the drawing is made of an SVG in memory.
  'img-src': ['self', 'data:', 'blob:'],
  'connect-src': ['self'],
  'form-action': ['self'],
  'base-uri': ['none'],
  'frame-ancestors': ['none'],
};

/** The same while Vite serves the sources: it tells pages of changes over a WebSocket. */
export const DEV_POLICY: Sources = { ...PAGE_POLICY, 'connect-src': ['self', 'ws:'] };

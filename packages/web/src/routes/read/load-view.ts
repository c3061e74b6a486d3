import type { Component, ComponentProps } from 'svelte';
import type { ReadingTools } from '#lib/reading/reading-desk.svelte.ts';
import { theReadingIndex } from '#lib/reading/the-reading-index.ts';
import type KeptClaims from './KeptClaims.svelte';
import type ReadView from './ReadView.svelte';

/** All that is needed from when a text is there: nothing is asked for after that. */
export interface Ready {
  readonly tools: ReadingTools;
  readonly View: Component<ComponentProps<typeof ReadView>>;
  readonly Kept: Component<ComponentProps<typeof KeptClaims>>;
}

/** What was loaded, for who comes back to the page. */
export const loaded: { ready: Ready | undefined } = { ready: undefined };

let loading: Promise<Ready> | undefined;

/** Loads the names to read with and the view of a reading, once. */
export function loadView(fetch: typeof globalThis.fetch): Promise<Ready> {
  loading ??= load(fetch);
  // Who tries again is to get it then.
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(fetch: typeof globalThis.fetch): Promise<Ready> {
  const [index, { readingTools }, { default: View }, { default: Kept }] = await Promise.all([
    theReadingIndex(fetch),
    import('#lib/reading/open-reader.ts'),
    import('./ReadView.svelte'),
    import('./KeptClaims.svelte'),
    loadFaces(),
  ]);
  return (loaded.ready = { tools: readingTools(index), View, Kept });
}

/** Our Latin faces: a character of the text that is first met while it is shown would ask for one. */
async function loadFaces(): Promise<void> {
  const ours = [...document.fonts].filter(({ family }) => /Jingluo|Source Code/.test(family));
  await Promise.allSettled(ours.map((face) => face.load()));
}

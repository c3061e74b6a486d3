/* What copying a link takes, loaded when one turns to it. */
export { default as CopyByHand } from '#lib/components/CopyByHand.svelte';
export { copyText } from '#lib/copy-text.ts';

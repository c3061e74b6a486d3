/* What copying a link takes, loaded when one turns to it. */
export { default as CopyByHand } from '#lib/ui/CopyByHand.svelte';
export { copyText } from '#lib/ui/copy-text.ts';

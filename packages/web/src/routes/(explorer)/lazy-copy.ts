/* What copying a link needs; loaded when the menu opens. */
export { default as CopyByHand } from '#lib/ui/CopyByHand.svelte';
export { copyText } from '#lib/ui/copy-text.ts';

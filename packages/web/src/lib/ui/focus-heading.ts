import { tick } from 'svelte';

/**
 * Moves keyboard focus to the heading of what a navigation has led to, so that one goes on from there and a screen reader
 * says it; to the main part of the page where that has no heading.
 */
export async function focusHeading(): Promise<void> {
  await tick();
  const main = document.querySelector<HTMLElement>('main');
  const target = main?.querySelector<HTMLElement>('h1') ?? main;
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus();
}

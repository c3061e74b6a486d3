import { tick } from 'svelte';

/**
 * Moves keyboard focus to the heading of the new page, so that a screen reader says it and Tab goes on from there; to
 * the main part of a page without a heading.
 */
export async function focusHeading(): Promise<void> {
  await tick();
  const main = document.querySelector<HTMLElement>('main');
  const target = main?.querySelector<HTMLElement>('h1') ?? main;
  if (!target) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus();
}

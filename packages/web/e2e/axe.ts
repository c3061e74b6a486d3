import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Looked {
  /** Rules that are left out. */
  readonly without?: readonly string[];
  /** Rules that alone are asked. */
  readonly only?: readonly string[];
}

/** What axe objects to in a page: the rule and the first element that breaks it. */
export async function violations(page: Page, { without = [], only }: Looked = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).disableRules([...without]);
  if (only !== undefined) axe.withRules([...only]);
  // There are no frames here: axe need not put their results together in a page of its own.
  const found = (await axe.setLegacyMode().analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** The same in light and in dark, where only colours differ. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await violations(page, { only: ['color-contrast'] }))];
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface RuleChoice {
  /** Rules that are left out. */
  readonly without?: readonly string[];
  /** The only rules that are checked. */
  readonly only?: readonly string[];
}

/** The violations that axe finds in a page: the rule and the first element that breaks it. */
export async function violations(page: Page, { without = [], only }: RuleChoice = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).disableRules([...without]);
  if (only !== undefined) axe.withRules([...only]);
  // There are no frames here, so axe does not need an extra page to join their results.
  const found = (await axe.setLegacyMode().analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** The violations in light and in dark, where only colours differ. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await violations(page, { only: ['color-contrast'] }))];
}

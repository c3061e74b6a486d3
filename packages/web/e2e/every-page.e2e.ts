import { violationsInBoth } from './axe.ts';
import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

const PAGES = [
  '/',
  '/?focus=symptom:sciatica-lateral&claim=symptom:sciatica-lateral~felt-in~region:little-toe',
  '/?view=list&focus=acupoint:GB30',
  '/trace',
  '/trace?symptom=symptom:sciatica-lateral',
  '/trace?symptom=symptom:jaundice',
  '/claims/symptom:sciatica-lateral~felt-in~region:little-toe',
  '/claims/remedy:acupuncture~treats~symptom:sciatica',
  '/claims/symptom:sciatica-medial~involves~channel:KI~channel-by-region',
  '/citations/agelessherbs-sciatica',
  '/citations/qin-z-2015-review',
  '/citations?level=randomized&until=2003&sort=year',
  '/basket',
  '/basket?works=qin-z-2015-review,zhenjiu-dacheng,nobody-1999',
  '/compare',
  '/compare?a=organ:kidney',
  '/compare?a=organ:kidney&b=organ:liver',
  '/compare?a=organ:kidney&b=organ:liver&c=organ:heart&of=all',
  '/compare?a=organ:kidney&b=GB300',
  '/?focus=GB300',
  '/search',
  '/search?q=insomnia+and+the+Heart',
  '/search?q=pressure',
  '/search?q=hea&kind=symptom',
  '/search?q=endometriosis',
  '/audit',
  '/audit/unresolved',
  '/audit/sources?point=GB30',
  '/body',
  '/body?region=lateral-leg',
  '/body?channel=GB&zoom=head',
  '/read',
  '/studies',
  '/studies?symptom=sciatica',
  '/studies?treatment=LI4&symptom=headache',
  '/entities/acupoint:GB30',
  '/about',
  '/yours',
  '/query/docs',
  '/no/such/page',
];

for (const path of PAGES) {
  test(`${path} has no axe violations in light and dark, fits every width, and contacts no other host`, async ({
    page,
    baseURL,
  }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL!).origin)
        foreign.push(request.url());
    });
    await page.goto(path);
    if (/^\/(\?focus=.*)?$/.test(path)) await liveGraph(page);
    expect(await violationsInBoth(page)).toEqual([]);

    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const wider = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(wider, { message: `${width} px` }).toBe(0);
    }
    expect(foreign).toEqual([]);
    await expect(page.getByText('A map of what sources say, not medical advice.').first()).toBeVisible();
  });
}

import { expect, test } from './test.ts';

test('an unknown page is a 404 that leads back to the explorer', async ({ page }) => {
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL('/');
});

test('a form of the site itself is not refused as foreign, and a foreign form is', async ({
  request,
  baseURL,
}) => {
  const sendForm = (origin: string) =>
    request.post('/about', { headers: { origin, 'content-type': 'text/plain' }, data: '{}' });
  expect((await sendForm(baseURL ?? '')).status()).toBe(405);
  expect((await sendForm('http://elsewhere.example')).status()).toBe(403);
});

test('the browser of the tests has WebGL', async ({ page }) => {
  await page.goto('/health');
  const pixel = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (gl === null) return undefined;
    gl.clearColor(1, 0, 0, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const bytes = new Uint8Array(4);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    return [...bytes];
  });
  expect(pixel).toEqual([255, 0, 0, 255]);
});

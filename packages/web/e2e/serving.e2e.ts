import { expect, test } from '@playwright/test';

test('an unknown page is a 404 that leads back to the explorer', async ({ page }) => {
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL('/');
});

test('a page knows the address it was asked for', async ({ request, baseURL }) => {
  const answer = await request.get('/graphql', { headers: { accept: 'text/html' }, maxRedirects: 0 });
  expect(new URL(answer.headers()['location'] ?? '', baseURL).origin).toBe(new URL(baseURL ?? '').origin);
});

test('the browser of the tests draws with WebGL', async ({ page }) => {
  await page.goto('/about');
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

import { error } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { answerPicture } from './answer-picture.ts';
import { PictureCache, TooBusy } from './picture-cache.ts';

const bytes = (length: number, fill = 1) => new Uint8Array(length).fill(fill);

test('a picture is drawn once, also for requests during the drawing, and again for new data', async () => {
  const pictures = new PictureCache({ bytes: 100, waiting: 4 });
  let times = 0;
  const draw = () => Promise.resolve(bytes(10, ++times));
  const both = await Promise.all([pictures.get('1', 'a', draw), pictures.get('1', 'a', draw)]);
  expect([...both, await pictures.get('1', 'a', draw)].map(([first]) => first)).toEqual([1, 1, 1]);
  expect((await pictures.get('2', 'a', draw))[0]).toBe(2);
});

test('the last used pictures are cached, as many as have room', async () => {
  const pictures = new PictureCache({ bytes: 30, waiting: 4 });
  const drawn: string[] = [];
  const ask = (key: string) =>
    pictures.get('1', key, () => {
      drawn.push(key);
      return Promise.resolve(bytes(10));
    });
  for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await ask(key);
  expect(drawn).toEqual(['a', 'b', 'c', 'd', 'b']);
});

test('one picture is drawn at a time, and only some may wait', async () => {
  const pictures = new PictureCache({ bytes: 100, waiting: 2 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const begun: string[] = [];
  const ask = (key: string) =>
    pictures.get('1', key, async () => {
      begun.push(key);
      await promise;
      return bytes(1);
    });
  const [first, second] = [ask('a'), ask('b')];
  await expect(ask('c')).rejects.toThrow(TooBusy);
  expect(begun).toEqual(['a']);
  resolve();
  await Promise.all([first, second]);
  expect(begun).toEqual(['a', 'b']);
  expect(await ask('c')).toHaveLength(1);
});

test('a failed picture is not cached and does not block the next one', async () => {
  const pictures = new PictureCache({ bytes: 100, waiting: 4 });
  await expect(pictures.get('1', 'a', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  expect(await pictures.get('1', 'a', () => Promise.resolve(bytes(3)))).toHaveLength(3);
});

const requestFor = (draw: () => Promise<Uint8Array<ArrayBuffer>>, held?: string) => ({
  request: new Request(
    'http://localhost/preview/map.png',
    held ? { headers: { 'if-none-match': held } } : {},
  ),
  versions: ['data', 'site'] as const,
  key: '/?',
  draw,
  fallback: () => Promise.resolve(bytes(7)),
});

test('a client that already has the picture gets a 304, and none is drawn', async () => {
  const pictures = new PictureCache({ bytes: 100, waiting: 4 });
  const answer = await answerPicture(
    requestFor(() => Promise.resolve(bytes(3))),
    pictures,
  );
  const etag = answer.headers.get('etag')!;
  expect([answer.status, answer.headers.get('content-type'), etag]).toEqual([
    200,
    'image/png',
    '"data-site"',
  ]);
  const never = () => Promise.reject(new Error('it was drawn'));
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`])
    expect((await answerPicture(requestFor(never, held), pictures)).status).toBe(304);
});

test('when none can be drawn, the default picture is sent without caching', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const pictures = new PictureCache({ bytes: 100, waiting: 4 });
  const answer = await answerPicture(
    requestFor(() => Promise.reject(new Error('no WebAssembly'))),
    pictures,
  );
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null]);
  expect(await answer.bytes()).toHaveLength(7);
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});

test('an error of the page is passed on, and a request while all are busy gets a 503 with retry-after', async () => {
  const pictures = new PictureCache({ bytes: 100, waiting: 0 });
  const busy = await answerPicture(
    requestFor(() => Promise.resolve(bytes(1))),
    pictures,
  );
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '5']);
  const free = new PictureCache({ bytes: 100, waiting: 1 });
  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
  const missing = async () => error(404, 'Nothing here is called “nobody”.');
  await expect(answerPicture(requestFor(missing), free)).rejects.toMatchObject({ status: 404 });
});

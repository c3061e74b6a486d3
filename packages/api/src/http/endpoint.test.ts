import type { GraphReader } from '@jingluo/graph';
import { shippedReader } from '@jingluo/graph/shipped';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { citingHere } from '../citing/citing.ts';
import { createGraphqlEndpoint, type EndpointOptions } from './create-endpoint.ts';
import type { Observation } from './observation.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';

const shipped = shippedReader();
const NAME = 'query ($id: ID!) { entity(id: $id) { name } }';

/** An endpoint, and what it observed of the requests. */
async function open(options: Partial<EndpointOptions> = {}) {
  const observations: Observation[] = [];
  const endpoint = await createGraphqlEndpoint({
    reader: () => shipped,
    observe: (each) => void observations.push(each),
    ...options,
  });
  const ask = async (request: Partial<HttpRequest>): Promise<HttpResponse> =>
    endpoint.answer({
      method: 'POST',
      path: '/graphql',
      search: '',
      headers: {},
      body: undefined,
      ...request,
    });
  return {
    observations,
    endpoint,
    ask,
    post: (body: unknown, headers: Record<string, string> = {}) =>
      ask({
        headers: { 'content-type': 'application/json', ...headers },
        body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      }),
    get: (search: Record<string, string>, headers: Record<string, string> = {}) =>
      ask({ method: 'GET', search: `?${new URLSearchParams(search).toString()}`, headers }),
    caches: () => observations.map(({ cache }) => cache),
  };
}

const text = ({ body }: HttpResponse): string => body.toString('utf8');
const json = (response: HttpResponse): any => JSON.parse(text(response));
const withoutId = ({ headers: { 'x-request-id': _, ...headers }, ...rest }: HttpResponse) => ({
  ...rest,
  headers,
});

test('a repeated request is answered at once with the same bytes', async () => {
  const { endpoint, post, caches } = await open();
  const body = { query: NAME, variables: { id: 'GB30' } };
  const first = await post(body);
  const request = {
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  };
  const again = endpoint.answer(request) as HttpResponse;
  expect(text(first)).toBe('{"data":{"entity":{"name":"Huantiao"}}}\n');
  expect(withoutId(again)).toEqual(withoutId(first));
  expect(caches()).toEqual(['miss', 'hit']);
});

test('the same query in another form, by POST or GET, gets the cached answer', async () => {
  const { post, get, caches } = await open();
  await post({ query: NAME, variables: { id: 'GB30' } });
  await post(
    `{ "variables": {"id": "GB30"}, "extensions": {"client": 1}, "query": ${JSON.stringify(NAME)} }`,
  );
  await get({ query: NAME, variables: '{"id":"GB30"}' });
  expect(caches()).toEqual(['miss', 'hit', 'hit']);
});

test('other variables, another operation or another version are not answered from the cache', async () => {
  let version = 'first';
  const { post, caches, observations } = await open({ reader: () => ({ ...shipped, version }) });
  const query = 'query A($id: ID!) { entity(id: $id) { name } } query B($id: ID!) { entity(id: $id) { id } }';
  const ask = async (operationName: string, id: string) =>
    text(await post({ query, operationName, variables: { id } }));
  expect([await ask('A', 'GB30'), await ask('A', 'GB31'), await ask('B', 'GB30')]).toEqual([
    '{"data":{"entity":{"name":"Huantiao"}}}\n',
    '{"data":{"entity":{"name":"Fengshi"}}}\n',
    '{"data":{"entity":{"id":"acupoint:GB30"}}}\n',
  ]);
  version = 'second';
  await ask('A', 'GB30');
  expect(caches()).toEqual(['miss', 'miss', 'miss', 'miss']);
  expect(observations.map((each) => [each.version, each.operationName])).toEqual([
    ['first', 'A'],
    ['first', 'A'],
    ['first', 'B'],
    ['second', 'A'],
  ]);
});

test('a request keeps the reader it began with, even when the data changes', async () => {
  const gate = Promise.withResolvers<void>();
  const named = (name: string): GraphReader => ({
    ...shipped,
    version: name,
    entity: async (id) => {
      await gate.promise;
      return { ...(await shipped.entity(id))!, name };
    },
  });
  let reader = named('old');
  const { post } = await open({ reader: () => reader });
  const begun = post({ query: NAME, variables: { id: 'GB30' } });
  reader = named('new');
  const later = post({ query: NAME, variables: { id: 'GB30' } });
  gate.resolve();
  expect([json(await begun).data.entity.name, json(await later).data.entity.name]).toEqual(['old', 'new']);
});

test('drain waits for running requests', async () => {
  const gate = Promise.withResolvers<void>();
  const slow: GraphReader = { ...shipped, entity: (id) => gate.promise.then(() => shipped.entity(id)) };
  const { post, endpoint } = await open({ reader: () => slow });
  const ended: string[] = [];
  const answered = post({ query: NAME, variables: { id: 'GB30' } }).then(() => ended.push('answer'));
  const drained = endpoint.drain().then(() => ended.push('drain'));
  gate.resolve();
  await Promise.all([answered, drained]);
  expect(ended).toEqual(['answer', 'drain']);
});

test('errors, partial answers and wrong variables are not cached', async () => {
  const { post, caches, observations } = await open();
  const partial = { query: '{ dataset { version } neighborhood(ids: ["GB30"], depth: 99) { truncated } }' };
  for (const body of [{ query: '{ nope }' }, partial, { query: NAME, variables: { id: [] } }]) {
    const first = await post(body);
    expect(withoutId(await post(body))).toEqual(withoutId(first));
    expect(first.headers['cache-control']).toBe('no-store');
    expect(json(first).errors).toHaveLength(1);
  }
  expect(caches()).not.toContain('hit');
  expect(observations.map(({ outcome }) => outcome)).toContain('refused');
});

test('a small cache gives the same answers', async () => {
  const { post } = await open({ maxCacheBytes: 4000 });
  const { post: amply } = await open();
  for (const turn of [1, 2]) {
    for (let point = 1; point <= 40; point += 1) {
      const body = { query: NAME, variables: { id: `BL${point}` } };
      expect(text(await post(body)), `turn ${turn}`).toBe(text(await amply(body)));
    }
  }
});

test('a GET can be cached by anyone, and revalidated by its ETag', async () => {
  const { get, caches } = await open();
  const request = { query: '{ dataset { disclaimer } }' };
  const { headers } = await get(request);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'accept, accept-encoding',
    etag: expect.stringMatching(/^"[\w-]{43}"$/),
  });
  for (const ifNoneMatch of [headers['etag'], `"other", W/${headers['etag']}`, '*']) {
    const again = await get(request, { 'if-none-match': ifNoneMatch as string });
    expect([again.status, again.body.length, again.headers['etag'], again.headers['vary']]).toEqual([
      304,
      0,
      headers['etag'],
      'accept, accept-encoding',
    ]);
  }
  expect((await get(request, { 'if-none-match': '"other"' })).status).toBe(200);
  expect(caches()).toEqual(['miss', 'hit', 'hit', 'hit', 'hit']);
});

test('another version has another ETag', async () => {
  let version = 'first';
  const { get } = await open({ reader: () => ({ ...shipped, version }) });
  const request = { query: '{ dataset { disclaimer } }' };
  const first = await get(request);
  version = 'second';
  const second = await get(request, { 'if-none-match': first.headers['etag'] as string });
  expect([second.status, text(second)]).toEqual([200, text(first)]);
  expect(second.headers['etag']).not.toBe(first.headers['etag']);
});

test('a client that accepts graphql-response+json gets it, also for cached answers', async () => {
  const { post, caches } = await open();
  const accept = 'application/graphql-response+json, application/json;q=0.9';
  const body = { query: NAME, variables: { id: 'GB30' } };
  await post(body);
  const types: unknown[] = [];
  for (let turn = 0; turn < 3; turn += 1) types.push((await post(body, { accept })).headers['content-type']);
  expect(types).toEqual(Array(3).fill('application/graphql-response+json; charset=utf-8'));
  expect((await post(body)).headers['content-type']).toBe('application/json; charset=utf-8');
  expect(caches()).toEqual(['miss', 'miss', 'hit', 'hit', 'hit']);
});

test('an accept header that fits nothing is a 406', async () => {
  const { post } = await open();
  expect((await post({ query: NAME, variables: { id: 'GB30' } }, { accept: 'image/png' })).status).toBe(406);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json; charset=utf-16',
])('a POST of %s is refused, even when the answer is cached', async (type) => {
  const { post } = await open();
  const body = { query: NAME, variables: { id: 'GB30' } };
  await post(body);
  const response = await post(body, { 'content-type': type });
  expect([response.status, json(response).errors[0].extensions.code]).toEqual([
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ]);
});

test.each(['{"query": ', '', '\ufeff{}'])(
  'a body that is not JSON, %j, is a 400 with the reason',
  async (body) => {
    const { post } = await open();
    const response = await post(body);
    expect([response.status, json(response)]).toEqual([
      400,
      {
        errors: [
          {
            message: 'The body is not valid JSON. Send {"query": "…", "variables": {…}}.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
  },
);

test('bytes that are not UTF-8 are refused, not replaced', async () => {
  const { ask } = await open();
  const body = Buffer.concat([
    Buffer.from('{"query":"{ dataset { version } }","x":"'),
    Buffer.of(0xff),
    Buffer.from('"}'),
  ]);
  expect((await ask({ headers: { 'content-type': 'application/json' }, body })).status).toBe(400);
});

test.each(['HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s is a 405 that says what is allowed', async (method) => {
  const { ask } = await open();
  const response = await ask({ method });
  expect([response.status, response.headers['allow']]).toEqual([405, 'GET, POST']);
});

test('a persisted query is answered by its hash, and the answer is cached', async () => {
  const { post, caches } = await open();
  const query = '{ dataset { disclaimer } }';
  const sha256Hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(query))).toString('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  expect(json(await post({ extensions })).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  const first = await post({ query, extensions });
  expect(text(await post({ extensions }))).toBe(text(first));
  expect(text(await post({ extensions }))).toBe(text(first));
  expect(caches()).toEqual(['none', 'miss', 'miss', 'hit']);
});

test('a known operation that is not valid is reported at start', async () => {
  await expect(open({ knownOperations: ['{ nope }'] })).rejects.toThrow('Cannot query field "nope"');
});

test('each limit gets its part of a request, and refuses with its own code and status', async () => {
  const seen: string[] = [];
  const tooMuch = (code: string, status?: number) =>
    new GraphQLError(code, { extensions: { code, ...(status && { http: { status } }) } });
  const { post, observations } = await open({
    limits: {
      body: { maxBytes: 200, tooLong: () => tooMuch('TOO_LONG', 413) },
      checkBody: (body) => {
        if (Array.isArray(body)) throw tooMuch('BATCH');
      },
      checkText: (query) => {
        seen.push(query);
        if (query.includes('secret')) throw tooMuch('TEXT');
      },
      checkQuery: ({ variables }) => {
        if (variables['id'] === 'GB31') throw tooMuch('COST');
        return 7;
      },
    },
  });
  const ask = async (body: unknown) => {
    const { status, headers, ...response } = await post(body);
    const [code] = (json({ status, headers, ...response }).errors ?? []).map(
      (error: any) => error.extensions.code,
    );
    return [status, code, headers['x-query-cost']];
  };
  const valid = (id: string) => ({ query: NAME, variables: { id } });
  expect(await ask('x'.repeat(201))).toEqual([413, 'TOO_LONG', undefined]);
  expect(await ask([valid('GB30')])).toEqual([400, 'BATCH', undefined]);
  expect(await ask({ query: '{ secret }' })).toEqual([400, 'TEXT', undefined]);
  expect(await ask(valid('GB31'))).toEqual([400, 'COST', undefined]);
  expect(await ask(valid('GB30'))).toEqual([200, undefined, '7']);
  expect(await ask(valid('GB30'))).toEqual([200, undefined, '7']);
  expect(await ask(valid('GB31'))).toEqual([400, 'COST', undefined]);
  expect(seen).toEqual(['{ secret }', NAME]);
  expect(observations.map(({ cost, outcome }) => [cost, outcome])).toEqual([
    [undefined, 'refused'],
    [undefined, 'refused'],
    [undefined, 'refused'],
    [undefined, 'refused'],
    [7, 'complete'],
    [7, 'complete'],
    [undefined, 'refused'],
  ]);
});

test('a query that runs out of time is answered only with that error, known or not', async () => {
  const late = new GraphQLError('too late', { extensions: { code: 'TIME' } });
  const tooLate = (reader: GraphReader): GraphReader => ({
    ...reader,
    entity: () => {
      throw late;
    },
  });
  const { post, observations } = await open({
    limits: {
      startClock: () => ({
        guard: tooLate,
        guardInTurns: tooLate,
        exceeded: () => late,
        stop: () => undefined,
      }),
    },
    knownOperations: [NAME],
  });
  for (const query of [NAME, NAME.replace('name', 'id')]) {
    const response = await post({ query, variables: { id: 'GB30' } });
    expect([response.status, json(response)]).toEqual([
      400,
      { errors: [{ message: 'too late', extensions: { code: 'TIME' } }] },
    ]);
  }
  expect(observations.map(({ cache, outcome }) => [cache, outcome])).toEqual([
    ['none', 'refused'],
    ['none', 'refused'],
  ]);
});

test('a query that ended too late is answered only with that error, also when all was read', async () => {
  const late = new GraphQLError('too late', { extensions: { code: 'TIME' } });
  const { post } = await open({
    limits: {
      startClock: () => ({
        guard: (reader) => reader,
        guardInTurns: (reader) => reader,
        exceeded: () => late,
        stop: () => undefined,
      }),
    },
    knownOperations: [NAME],
  });
  for (const query of [NAME, NAME.replace('name', 'id')])
    expect(text(await post({ query, variables: { id: 'GB30' } }))).toBe(
      '{"errors":[{"message":"too late","extensions":{"code":"TIME"}}]}\n',
    );
});

test('references are formatted by what the endpoint was given for it, whoever executes the query', async () => {
  const query = 'query ($id: ID!) { citation(id: $id) { reference(style: AMA) } }';
  const answers = async (fast: boolean): Promise<string> => {
    const { post } = await open({
      citing: { ...citingHere, reference: ({ id }, style) => `${id} in ${style}` },
      knownOperations: [query],
      fast,
    });
    return json(await post({ query, variables: { id: 'zeng-mg-2012' } })).data.citation.reference;
  };
  expect([await answers(true), await answers(false)]).toEqual(Array(2).fill('citation:zeng-mg-2012 in ama'));
});

test('the client sees the id under which a failure was logged', async () => {
  const logged: unknown[] = [];
  const { post, observations } = await open({
    reader: () => ({
      ...shipped,
      dataset: () => {
        throw new Error('disk on fire');
      },
    }),
    logError: (error, requestId) => void logged.push([String(error), requestId]),
  });
  const response = await post({ query: '{ dataset { version } }' }, { 'x-request-id': 'mine-1' });
  expect(response.headers['x-request-id']).toBe('mine-1');
  expect(json(response).errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'mine-1' });
  expect(logged).toEqual([['Error: disk on fire', 'mine-1']]);
  expect(observations.map(({ outcome, errorCodes }) => [outcome, errorCodes])).toEqual([
    ['failed', ['INTERNAL_SERVER_ERROR']],
  ]);
});

test('a request id that could forge a log line is replaced', async () => {
  const { post } = await open();
  const { headers } = await post({ query: NAME, variables: { id: 'GB30' } }, { 'x-request-id': 'a b\n' });
  expect(headers['x-request-id']).toMatch(/^[\da-f]{8}-1$/);
});

test('it says how much it remembers, and how much it may', async () => {
  const { endpoint, post } = await open({ maxCacheBytes: 2 ** 20 });
  const held = () => Object.fromEntries(endpoint.caches.map(({ name, bytes }) => [name, bytes()]));
  expect(held()).toEqual({ responses: 0, documents: 0, fragments: 0 });
  await post({ query: NAME, variables: { id: 'GB30' } });
  await post({ query: NAME, variables: { id: 'GB34' } });
  const { responses, documents } = held();
  // Twice a key, a body, and what leads to the key; the text once.
  expect([responses! > 1000 && responses! < 4000, documents]).toEqual([true, NAME.length * 150]);
  const limits = endpoint.caches.map(({ name, limit }) => [name, limit]);
  expect(limits).toEqual([
    ['responses', 2 ** 19],
    ['documents', 2 ** 25],
    ['fragments', 2 ** 19],
  ]);
});

test('a request may be answered from an older version, and the cache of the newer one stays', async () => {
  const older = { ...shipped, version: 'older', entity: () => undefined };
  const { endpoint, caches } = await open();
  const request = {
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ query: NAME, variables: { id: 'acupoint:GB30' } })),
  };
  const now = await endpoint.answer(request);
  expect(json(now).data.entity.name).toContain('Huantiao');
  expect(json(await endpoint.answer(request, older))).toEqual({ data: { entity: null } });
  expect((await endpoint.answer(request)).body).toBe(now.body);
  expect(caches()).toEqual(['miss', 'miss', 'hit']);
});

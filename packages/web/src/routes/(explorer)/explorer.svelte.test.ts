import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import * as lazyFocus from '#lib/explorer/lazy-focus.ts';
import { loadFacts, loadMap } from '#lib/server/load-map.ts';
import { fetch } from '#lib/server/real-graph.fixture.ts';
import { Explorer } from './explorer.svelte.ts';
import { loadShown, readNeeds } from './load-shown.ts';

type Page = ConstructorParameters<typeof Explorer>[0];

const DESK = { width: 1068, height: 798 };
const map = await loadMap(fetch);

/** The data of a page for an address. */
async function load(url: URL): Promise<Page['data']> {
  const needs = readNeeds(url.searchParams);
  const shown = await loadShown(fetch, needs);
  return { map, ...shown, lazyFocus: needs.view.focus === undefined ? undefined : lazyFocus } as never;
}

/** An explorer on the page of an address, in a simulated browser. */
async function openAt(address: string) {
  const first = new URL(address, 'http://localhost');
  let url = $state.raw(first);
  let data = $state.raw(await load(first));
  /** Addresses that the explorer went to. */
  const visited: string[] = [];
  const explorer = new Explorer({
    get data() {
      return data;
    },
    get url() {
      return url;
    },
    goTo: (next) => visited.push(next),
  });
  explorer.steps.arrived();
  /** Loads the page of the last address. */
  const arrive = async () => {
    const next = new URL(visited.at(-1)!, url);
    data = await load(next);
    url = next;
    explorer.steps.arrived();
  };
  return { explorer, visited, arrive };
}

/** The addresses after a change at an address. */
async function after(address: string, change: (explorer: Explorer) => unknown): Promise<readonly string[]> {
  const { explorer, visited } = await openAt(address);
  change(explorer);
  return visited;
}

afterEach(() => vi.unstubAllGlobals());

test('a focus given by another name gets its id, and unknown names are reported', async () => {
  const { explorer } = await openAt('/?focus=环跳&open=symptom:nothing&level=holy');
  expect(explorer.view).toMatchObject({ focus: 'acupoint:GB30', to: undefined, opened: [] });
  expect(explorer.problems).toEqual([
    '“holy” is no level (uncited, traditional, registered, observational, randomized, synthesized); all levels are shown.',
    'Nothing is called “symptom:nothing”; it was left out.',
  ]);
  expect([explorer.middle, explorer.name]).toEqual(['acupoint:GB30', 'GB30 Huantiao']);
});

test('a focus draws its neighbours, fitted to the size of the area', async () => {
  const { explorer } = await openAt('/?focus=acupoint:GB30');
  const ids = (size: typeof DESK) => explorer.sceneIn(size).nodes.map(({ id }) => id);
  expect(ids(DESK)).toEqual([...explorer.growth!.seats.keys()]);
  const onADesk = ids(DESK);
  const onAPhone = ids({ width: 360, height: 480 });
  explorer.size = { width: 360, height: 480 };
  expect([...explorer.growth!.seats.keys()]).toEqual(onAPhone);
  expect(onAPhone.length).toBeLessThan(onADesk.length);
});

test('without a focus the whole map is drawn, and nothing there is expanded, hidden or moved', async () => {
  const { explorer, visited } = await openAt('/');
  expect(explorer.sceneIn(DESK).nodes).toHaveLength(map.nodes.length);
  expect([explorer.name, explorer.growth, explorer.move, explorer.stateOf('organ:liver')]).toEqual([
    'The whole map',
    undefined,
    undefined,
    undefined,
  ]);
  explorer.hide('organ:liver');
  explorer.pin('organ:liver');
  expect(visited).toEqual([]);
});

test('on the map a click focuses a thing, in a focus it shows the thing in Details', async () => {
  const select = (address: string, id: string) => after(address, (explorer) => explorer.select(id));
  expect(await select('/', 'organ:liver')).toEqual(['/?focus=organ:liver']);
  const focus = '/?focus=acupoint:GB30';
  expect(await select(focus, 'symptom:sciatica')).toEqual([`${focus}&selected=symptom:sciatica`]);
  expect(await select(focus, 'organ:brain')).toEqual(['/?focus=organ:brain']);
  const { explorer } = await openAt(focus);
  expect(explorer.entityHref('symptom:sciatica')).toBe(`${focus}&selected=symptom:sciatica`);
});

test('expands a drawn thing once, and focuses a thing that is not drawn', async () => {
  const open = (address: string, id: string) => after(address, (explorer) => explorer.open(id));
  const focus = '/?focus=acupoint:GB30';
  expect(await open(focus, 'symptom:sciatica')).toEqual([`${focus}&open=symptom:sciatica`]);
  expect(await open(`${focus}&open=symptom:sciatica`, 'symptom:sciatica')).toEqual([]);
  expect(await open(focus, 'acupoint:GB30')).toEqual([]);
  expect(await open(focus, 'organ:brain')).toEqual(['/?focus=organ:brain']);
  expect(await open('/', 'organ:brain')).toEqual(['/?focus=organ:brain']);
});

test('collapsing also removes what was expanded from there', async () => {
  const { explorer, visited, arrive } = await openAt('/?focus=acupoint:GB30&open=symptom:sciatica');
  const [other] = [...explorer.growth!.seats.values()].filter(({ from }) => from === 'symptom:sciatica');
  explorer.open(other!.id);
  await arrive();
  expect([explorer.isOpened(other!.id), explorer.stateOf(other!.id)]).toEqual([true, 'expanded']);
  explorer.close('symptom:sciatica');
  expect(visited.at(-1)).toBe('/?focus=acupoint:GB30');
});

test('shows more in steps of ten', async () => {
  const more = (address: string, id: string) => after(address, (explorer) => explorer.more(id));
  const { explorer } = await openAt('/?focus=symptom:sciatica');
  const shown = [...explorer.growth!.seats.values()].filter(({ from }) => from === 'symptom:sciatica');
  expect(await more('/?focus=symptom:sciatica', 'symptom:sciatica')).toEqual([
    `/?focus=symptom:sciatica&open=symptom:sciatica*${shown.length + 10}`,
  ]);
  expect(await more('/?focus=acupoint:GB30&open=symptom:sciatica*30', 'symptom:sciatica')).toEqual([
    '/?focus=acupoint:GB30&open=symptom:sciatica*40',
  ]);
});

test('hides a thing and shows it again, pins it at its place or where it is dropped, and unpins it', async () => {
  const focus = '/?focus=acupoint:GB30';
  expect(await after(focus, (explorer) => explorer.hide('symptom:sciatica'))).toEqual([
    `${focus}&hide=symptom:sciatica`,
  ]);
  expect(await after(`${focus}&hide=symptom:sciatica`, (explorer) => explorer.showHidden())).toEqual([focus]);

  const { explorer, visited, arrive } = await openAt(focus);
  const { x, y } = explorer.growth!.seats.get('symptom:sciatica')!;
  explorer.pin('symptom:sciatica');
  expect(visited.at(-1)).toBe(`${focus}&pin=symptom:sciatica@${Math.round(x)}_${Math.round(y)}`);
  await arrive();
  expect([explorer.isPinned('symptom:sciatica'), explorer.isPinned('channel:GB')]).toEqual([true, false]);
  explorer.pin('symptom:sciatica');
  expect(visited.at(-1)).toBe(focus);

  const { landscape } = map.nodes.find(({ id }) => id === 'acupoint:GB30')!.place;
  const moved = await after(focus, (one) =>
    one.move!('symptom:sciatica', { x: landscape.x + 100, y: landscape.y - 50 }),
  );
  expect(moved).toEqual([`${focus}&pin=symptom:sciatica@160_-80`]);
});

test('without a focus on the map a drop is counted from the middle of the map', async () => {
  const paths = '/?focus=element:wood&to=symptom:low-back-pain';
  expect(await after(paths, (explorer) => explorer.move!('element:wood', { x: 10, y: 20 }))).toEqual([
    `${paths}&pin=element:wood@16_32`,
  ]);
});

test('changes made before the next page has loaded are combined', async () => {
  const { explorer, visited, arrive } = await openAt('/?focus=acupoint:GB30');
  explorer.hide('symptom:sciatica');
  explorer.hide('channel:GB');
  explorer.hide('channel:GB');
  expect(visited).toEqual([
    '/?focus=acupoint:GB30&hide=symptom:sciatica',
    '/?focus=acupoint:GB30&hide=symptom:sciatica,channel:GB',
  ]);
  await arrive();
  expect(explorer.view.hidden).toEqual(['symptom:sciatica', 'channel:GB']);
});

test('a change while another view is loading applies to that view, also after a link', async () => {
  const { explorer, visited, arrive } = await openAt('/');
  const url = (address: string) => new URL(address, 'http://localhost');
  explorer.steps.leaving(url('/?focus=acupoint:GB30'));
  explorer.filtering.change({ minLevel: 'randomized' });
  expect(visited).toEqual(['/?focus=acupoint:GB30&level=randomized']);
  await arrive();
  explorer.steps.leaving(url('/?focus=organ:brain'));
  explorer.steps.leaving(undefined);
  explorer.filtering.change({ minLevel: 'uncited' });
  expect(visited.at(-1)).toBe('/?focus=acupoint:GB30');
});

test('steps are undone and redone', async () => {
  const { explorer, visited, arrive } = await openAt('/?focus=acupoint:GB30');
  expect([explorer.steps.canUndo, explorer.steps.canRedo]).toEqual([false, false]);
  explorer.steps.undo();
  explorer.steps.redo();
  expect(visited).toEqual([]);
  explorer.hide('symptom:sciatica');
  await arrive();
  expect([explorer.steps.canUndo, explorer.steps.canRedo]).toEqual([true, false]);
  explorer.steps.undo();
  expect(visited.at(-1)).toBe('/?focus=acupoint:GB30');
  await arrive();
  expect([explorer.steps.canUndo, explorer.steps.canRedo]).toEqual([false, true]);
  explorer.steps.redo();
  expect(visited.at(-1)).toBe('/?focus=acupoint:GB30&hide=symptom:sciatica');
});

test('paths start at the selected thing, else at the thing in focus', async () => {
  const pathsTo = (address: string, to: string) => after(address, (explorer) => explorer.pathsTo(to));
  const focus = '/?focus=acupoint:GB30';
  expect(await pathsTo(focus, 'organ:liver')).toEqual([`${focus}&to=organ:liver`]);
  expect(await pathsTo(`${focus}&selected=symptom:sciatica`, 'organ:liver')).toEqual([
    '/?focus=symptom:sciatica&to=organ:liver',
  ]);
  expect(await pathsTo(`${focus}&selected=symptom:sciatica`, 'symptom:sciatica')).toEqual([]);
  expect(await pathsTo('/', 'organ:liver')).toEqual(['/?focus=organ:liver']);
  expect(await after('/', (explorer) => explorer.pathsFrom('element:wood', 'organ:liver'))).toEqual([
    '/?focus=element:wood&to=organ:liver',
  ]);
});

test('draws the paths that pass the filters between both ends, and highlights one', async () => {
  const address = '/?focus=element:wood&to=symptom:low-back-pain';
  const { explorer, visited, arrive } = await openAt(address);
  expect([explorer.middle, explorer.ways.length, explorer.name]).toEqual([
    undefined,
    6,
    'Paths from Wood to Low back pain',
  ]);
  expect([explorer.isFixed('element:wood'), explorer.isFixed('symptom:low-back-pain')]).toEqual([true, true]);
  expect(explorer.sceneIn(DESK).lines.some(({ quiet }) => quiet)).toBe(false);
  explorer.showPath(2);
  expect(visited).toEqual([`${address}&path=2`]);
  await arrive();
  const lines = explorer.sceneIn(DESK).lines;
  const way = new Set(explorer.ways[1]!.hops.flat().map(({ id }) => id));
  expect(
    lines
      .filter(({ quiet }) => !quiet)
      .map(({ claim }) => claim)
      .sort(),
  ).toEqual([...way].sort());

  const strong = await openAt(`${address}&level=randomized&kinds=-acupoint`);
  expect(strong.explorer.ways).toEqual([]);
});

test('filters keep their claims in a focus, are counted, and are cleared together', async () => {
  const address = '/?focus=acupoint:GB30';
  const { explorer, visited, arrive } = await openAt(address);
  expect([explorer.isChanged, explorer.filtering.setCount, explorer.filtering.counts!.hidden]).toEqual([
    false,
    0,
    0,
  ]);
  explorer.filtering.change({ minLevel: 'randomized' });
  expect(visited).toEqual([`${address}&level=randomized`]);
  await arrive();
  const levels = new Set(explorer.sceneIn(DESK).lines.map(({ level }) => level));
  expect([...levels]).toEqual(['RANDOMIZED']);
  const { shown, hidden } = explorer.filtering.counts!;
  expect([explorer.isChanged, explorer.filtering.setCount, shown > 0, hidden > 0]).toEqual([
    true,
    1,
    true,
    true,
  ]);
  expect(explorer.unfilteredHref).toBe(address);
});

test('a work filter keeps only claims of the work', async () => {
  const { explorer } = await openAt('/?focus=symptom:sciatica&work=qin-z-2015-review');
  const work = new Set(explorer.data.work!.claims);
  const drawn = explorer.sceneIn(DESK).lines.map(({ claim }) => claim);
  expect([drawn.length > 0, drawn.filter((claim) => !work.has(claim))]).toEqual([true, []]);
});

test('the map is filtered by claims once they are loaded, and they are loaded once', async () => {
  const facts = await loadFacts();
  const requested: unknown[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    requested.push(path);
    return Promise.resolve(requested.length === 1 ? new Response('', { status: 503 }) : Response.json(facts));
  });
  const { explorer } = await openAt('/?level=synthesized');
  const { filtering } = explorer;
  const drawn = () => explorer.sceneIn(DESK).nodes.length;
  expect([drawn(), filtering.counts, explorer.adjacency]).toEqual([map.nodes.length, undefined, undefined]);

  // A failed load is tried again.
  await filtering.needFacts();
  expect(filtering.counts).toBeUndefined();
  await filtering.needFacts();
  await filtering.needFacts();
  expect(requested).toEqual(['/map/claims', '/map/claims']);
  expect(drawn()).toBeLessThan(map.nodes.length / 2);
  const { shown, hidden } = filtering.counts!;
  expect(shown + hidden).toBe(facts.rows.length / 3);
  expect([...explorer.adjacency!.keys()].length).toBeGreaterThan(5);
  expect([
    filtering.isListed('symptom:sciatica', 'symptom'),
    filtering.isListed('organ:brain', 'organ'),
  ]).toEqual([true, false]);
});

test('links lead to the list and back, to a claim, and to another focus', async () => {
  const { explorer } = await openAt('/?focus=acupoint:GB30&open=symptom:sciatica&view=list');
  const view = 'focus=acupoint:GB30&open=symptom:sciatica';
  expect([explorer.listHref, explorer.drawingHref, explorer.focusHref('organ:liver')]).toEqual([
    `/?${view}&view=list`,
    `/?${view}`,
    '/?focus=organ:liver',
  ]);
  const claim = 'acupoint:GB30~treats~symptom:sciatica';
  expect(explorer.claimHref(claim)).toBe(`/?${view}&claim=${claim}&view=list`);
  expect(explorer.seenSearch).toBe(`?${view}&width=1068&height=798`);
});

test('the explorer updates when the page changes', async () => {
  const { explorer, arrive } = await openAt('/?focus=acupoint:GB30');
  const names: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      names.push(`${explorer.name}, ${explorer.steps.canUndo ? 'changed' : 'new'}`);
    });
  });
  flushSync();
  explorer.select('organ:brain');
  flushSync();
  await arrive();
  flushSync();
  stop();
  expect(names).toEqual(['GB30 Huantiao, new', 'Brain, changed']);
});

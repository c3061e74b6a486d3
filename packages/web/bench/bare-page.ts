import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { mapAdjacency } from '../src/lib/map/map-adjacency.ts';
import type { MapModel } from '../src/lib/map/map-model.ts';

/** A page with bare sigma, and how much script it sends. */
export interface BarePage {
  readonly url: string;
  readonly gzipped: number;
  readonly nodes: number;
  readonly lines: number;
  readonly close: () => void;
}

/** Serves bare sigma with the nodes and the lines of a map, on a free port. */
export async function serveBarePage(map: MapModel): Promise<BarePage> {
  const script = await bundle();
  const index = new Map(map.nodes.map(({ id }, row) => [id, row]));
  const nodes = map.nodes.map(({ label, place }) => ({
    x: place.landscape.x,
    y: -place.landscape.y,
    size: 3,
    label,
  }));
  const lines = [...mapAdjacency(map)].flatMap(([one, others]) =>
    [...others].flatMap((other) => (one < other ? [[index.get(one)!, index.get(other)!]] : [])),
  );
  const html = `<!doctype html><meta charset="utf-8"><style>body{margin:0}#graph{width:100vw;height:100vh}</style><div id="graph"></div><script type="application/json" id="ready">${JSON.stringify({ nodes, lines })}</script><script type="module" src="/bare.js"></script>`;
  const server: Server = createServer(({ url }, response) => {
    const isScript = url === '/bare.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(isScript ? script : html));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    gzipped: gzipSync(script).length,
    nodes: nodes.length,
    lines: lines.length,
    close: () => server.close(),
  };
}

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: new URL('bare-sigma.ts', import.meta.url).pathname, formats: ['es'] },
      minify: true,
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built[0]!.output;
  return chunk.code;
}

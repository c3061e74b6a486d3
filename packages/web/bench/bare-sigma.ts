import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

/* The page that the explorer is measured against: sigma, drawing the same nodes and lines at given places. */
interface Ready {
  readonly nodes: readonly {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly label: string;
  }[];
  readonly lines: readonly (readonly [number, number])[];
}

const { nodes, lines } = JSON.parse(document.querySelector('#ready')!.textContent) as Ready;
const graph = new MultiDirectedGraph();
for (const [index, { x, y, size, label }] of nodes.entries())
  graph.addNode(String(index), { x, y, size, label, color: '#44545D' });
for (const [from, to] of lines) graph.addEdge(String(from), String(to), { size: 1, color: '#D3DAD6' });
// Sigma draws when it is created.
new Sigma(graph, document.querySelector<HTMLElement>('#graph')!, { renderLabels: false });
document.documentElement.dataset['live'] = 'true';

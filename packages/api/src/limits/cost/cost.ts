/** The variables of a request, as they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

/** One reckoning of a cost: with these variables, and with the parts already reckoned. */
interface Reckoning {
  readonly variables: Variables;
  readonly known: Map<OpenCost, number>;
}

type OpenCost = (reckoning: Reckoning) => number;

/** A number, known beforehand or once the variables are. */
export type Cost = number | OpenCost;

/** The cost for these variables. */
export function costFor(cost: Cost, variables: Variables): number {
  return reckon(cost, { variables, known: new Map() });
}

export function sum(costs: readonly Cost[]): Cost {
  let known = 0;
  const open: OpenCost[] = [];
  for (const cost of costs) {
    if (typeof cost === 'number') known += cost;
    else open.push(cost);
  }
  if (open.length === 0) return known;
  return (reckoning) => open.reduce((total, cost) => total + cost(reckoning), known);
}

export function product(a: Cost, b: Cost): Cost {
  if (a === 0 || b === 0) return 0;
  if (a === 1) return b;
  if (b === 1) return a;
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return (reckoning) => {
    const [first, second] = [reckon(a, reckoning), reckon(b, reckoning)];
    // None of what has no end is nothing.
    return first === 0 || second === 0 ? 0 : first * second;
  };
}

/** The cost a variable decides on. */
export function byVariable(of: (variables: Variables) => number): Cost {
  return ({ variables }) => of(variables);
}

/** The same cost, worked out once in a reckoning however often it is part of it: fragments may double at each level. */
export function once(cost: Cost): Cost {
  if (typeof cost === 'number') return cost;
  return (reckoning) => {
    const before = reckoning.known.get(cost);
    if (before !== undefined) return before;
    const value = cost(reckoning);
    reckoning.known.set(cost, value);
    return value;
  };
}

function reckon(cost: Cost, reckoning: Reckoning): number {
  return typeof cost === 'number' ? cost : cost(reckoning);
}

/** The variables of a request, as they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

/** One evaluation of a cost, with the parts that are computed already. */
interface Evaluation {
  readonly variables: Variables;
  readonly known: Map<VariableCost, number>;
}

type VariableCost = (evaluation: Evaluation) => number;

/** A number, or a function where it depends on variables. */
export type Cost = number | VariableCost;

/** The cost for these variables. */
export function evaluateCost(cost: Cost, variables: Variables): number {
  return evaluate(cost, { variables, known: new Map() });
}

export function sum(costs: readonly Cost[]): Cost {
  let fixed = 0;
  const variable: VariableCost[] = [];
  for (const cost of costs) {
    if (typeof cost === 'number') fixed += cost;
    else variable.push(cost);
  }
  if (variable.length === 0) return fixed;
  return (evaluation) => variable.reduce((total, cost) => total + cost(evaluation), fixed);
}

export function product(a: Cost, b: Cost): Cost {
  if (a === 0 || b === 0) return 0;
  if (a === 1) return b;
  if (b === 1) return a;
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return (evaluation) => {
    const [first, second] = [evaluate(a, evaluation), evaluate(b, evaluation)];
    // 0 × Infinity would be NaN.
    return first === 0 || second === 0 ? 0 : first * second;
  };
}

/** A cost that depends on variables. */
export function fromVariables(compute: (variables: Variables) => number): Cost {
  return ({ variables }) => compute(variables);
}

/** The same cost, computed once in an evaluation however often it occurs: fragments may double at each level. */
export function computeOnce(cost: Cost): Cost {
  if (typeof cost === 'number') return cost;
  return (evaluation) => {
    const before = evaluation.known.get(cost);
    if (before !== undefined) return before;
    const value = cost(evaluation);
    evaluation.known.set(cost, value);
    return value;
  };
}

function evaluate(cost: Cost, evaluation: Evaluation): number {
  return typeof cost === 'number' ? cost : cost(evaluation);
}

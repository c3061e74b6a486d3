/** The value of each series in the text of `/metrics`, by its name and labels as they stand there. */
export function readMetrics(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line): [string, number] => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

/** The values of a metric with a label `cache`, by that label. */
export function byCache(metrics: ReadonlyMap<string, number>, name: string): Record<string, number> {
  const series = [...metrics].map(([key, value]) => [/^(\w+)\{cache="(\w+)"\}$/.exec(key), value] as const);
  return Object.fromEntries(
    series.filter(([match]) => match?.[1] === name).map(([match, value]) => [match![2]!, value]),
  );
}

/** A number with its noun: "1 claim", "1,102 claims", "3 studies". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

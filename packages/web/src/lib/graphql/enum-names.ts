/** `NO_DIFFERENCE` for `no-difference`: a value of the data or of an address as GraphQL spells it. */
export function inApi(value: string): string {
  return value.toUpperCase().replaceAll('-', '_');
}

/** `no-difference` for `NO_DIFFERENCE`: as data, files and addresses spell it. */
export function inData(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

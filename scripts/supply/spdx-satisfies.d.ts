declare module 'spdx-satisfies' {
  /** Whether an SPDX expression allows use under some of the licences. Throws for what is no such expression. */
  export default function satisfies(expression: string, allowed: readonly string[]): boolean;
}

/** An instruction of a Containerfile, its lines joined. */
export interface Instruction {
  /** In capitals: `COPY`. */
  readonly name: string;
  readonly rest: string;
}

/** The stages of a Containerfile, each with its instructions; those before the first `FROM` are left out. */
export function stagesOf(text: string): Instruction[][] {
  const stages: Instruction[][] = [];
  const lines = text.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n/g, ' ');
  for (const line of lines.split('\n').filter((each) => each.trim() !== '')) {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name.toUpperCase() === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name: name.toUpperCase(), rest });
  }
  return stages;
}

/** What follows the name of the only instruction of this name. Throws unless there is exactly one. */
export function only(stage: readonly Instruction[], name: string): string {
  const [found, more] = stage.filter((instruction) => instruction.name === name);
  if (found === undefined || more !== undefined) throw new Error(`only: not exactly one ${name}`);
  return found.rest;
}

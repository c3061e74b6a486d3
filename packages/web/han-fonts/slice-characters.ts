/** One file’s characters, and the group of files that are needed together with it. */
interface Part {
  readonly group: number;
  readonly characters: ReadonlySet<string>;
}

/** About 4 kB of Han at one weight: a page that needs two or three characters pays for little else. */
const MOST = 16;
/** The first group is on nearly every page: it is one slice. */
const MOST_OF_FIRST = 64;

/**
 * The characters in slices, so that those which pages show together are in few of them: first group first, in it what
 * most files share, and what is of one file in the order of the files. Each character is in one slice.
 */
export function sliceCharacters(parts: readonly Part[]): string[][] {
  const taken = new Set<string>();
  const groups = Map.groupBy(parts, ({ group }) => group);
  return [...groups.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((group) => {
      const files = new Map<string, number>();
      for (const character of groups.get(group)!.flatMap(({ characters }) => [...characters]))
        if (!taken.has(character)) files.set(character, (files.get(character) ?? 0) + 1);
      for (const character of files.keys()) taken.add(character);
      const shared = [...files].filter(([, count]) => count > 1).toSorted((a, b) => b[1] - a[1]);
      const alone = [...files].filter(([, count]) => count === 1);
      if (group === 0) return chunks([...shared, ...alone], MOST_OF_FIRST);
      return [shared, alone].flatMap((some) => chunks(some, MOST));
    });
}

/** As few as can be, all about as long. */
function chunks(counted: readonly (readonly [string, number])[], most: number): string[][] {
  const characters = counted.map(([character]) => character);
  const count = Math.ceil(characters.length / most);
  return Array.from({ length: count }, (_, index) =>
    characters.slice((index * characters.length) / count, ((index + 1) * characters.length) / count),
  );
}

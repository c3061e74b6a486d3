import { type FragmentDefinitionNode, type SelectionSetNode, visit } from 'graphql';

/** The variables in selection sets and their fragments: those in directives, and those in arguments of fields. */
export function variablesIn(
  selectionSets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): { readonly inDirectives: ReadonlySet<string>; readonly inArguments: ReadonlySet<string> } {
  const inDirectives = new Set<string>();
  const inArguments = new Set<string>();
  const visited = new Set<string>();
  const enter = (selectionSet: SelectionSetNode): void => {
    let directives = 0;
    visit(selectionSet, {
      Directive: { enter: () => void (directives += 1), leave: () => void (directives -= 1) },
      Variable: ({ name }) => void (directives > 0 ? inDirectives : inArguments).add(name.value),
      FragmentSpread: ({ name: { value: name } }) => {
        if (visited.has(name)) return;
        visited.add(name);
        const fragment = fragments.get(name);
        if (fragment !== undefined) enter(fragment.selectionSet);
      },
    });
  };
  selectionSets.forEach(enter);
  return { inDirectives, inArguments };
}

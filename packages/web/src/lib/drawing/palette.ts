/** Colours as the canvas needs them: resolved for the reader's scheme. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  /** For kinds with very many things. */
  readonly soft: string;
  /** For what is dimmed. */
  readonly rule: string;
  readonly focus: string;
  /** Hue of an element, or the quiet ink for what has none. */
  readonly line: (element: string | undefined) => string;
}

const ELEMENTS = ['wood', 'fire', 'earth', 'metal', 'water'] as const;
const TOKENS = [
  ...ELEMENTS.map((element) => `${element}-line` as const),
  ...(['paper', 'ink', 'ink-2', 'rule', 'rule-2', 'focus'] as const),
];

/** Reads the colours from the style sheet at an element, so that light and dark are defined only there. */
export function readPalette(host: HTMLElement): Palette {
  const probes = new Map(TOKENS.map((token) => [token, host.ownerDocument.createElement('span')]));
  for (const [token, probe] of probes) {
    probe.hidden = true;
    probe.style.color = `var(--${token})`;
  }
  // All are there before the first is read: each change would make the browser compute styles again.
  host.append(...probes.values());
  const colors = new Map([...probes].map(([token, probe]) => [token, getComputedStyle(probe).color]));
  for (const probe of probes.values()) probe.remove();
  const color = (token: (typeof TOKENS)[number]) => colors.get(token)!;
  const lines = new Map(ELEMENTS.map((element) => [element as string, color(`${element}-line`)]));
  return {
    paper: color('paper'),
    ink: color('ink'),
    quiet: color('ink-2'),
    soft: color('rule-2'),
    rule: color('rule'),
    focus: color('focus'),
    line: (element) => lines.get(element ?? '') ?? color('ink-2'),
  };
}

/** The colour in which a node is drawn. */
export function colorOf(
  { quiet, element }: { quiet?: boolean; element: string | undefined },
  palette: Palette,
): string {
  return quiet ? palette.soft : palette.line(element);
}

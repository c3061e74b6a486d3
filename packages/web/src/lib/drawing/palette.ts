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

const ELEMENTS = ['wood', 'fire', 'earth', 'metal', 'water'];

/** Reads the colours from the style sheet at an element, so that light and dark are defined only there. */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const color = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const lines = new Map(ELEMENTS.map((element) => [element, color(`${element}-line`)]));
  const quiet = color('ink-2');
  const palette: Palette = {
    paper: color('paper'),
    ink: color('ink'),
    quiet,
    soft: color('rule-2'),
    rule: color('rule'),
    focus: color('focus'),
    line: (element) => lines.get(element ?? '') ?? quiet,
  };
  probe.remove();
  return palette;
}

/** The colour in which a node is drawn. */
export function colorOf(
  { quiet, element }: { quiet?: boolean; element: string | undefined },
  palette: Palette,
): string {
  return quiet ? palette.soft : palette.line(element);
}

/**
 * System fonts that are shown while ours are loading, made as wide and as high as ours so that lines break where
 * they will break when ours are loaded. Widths in `ch` would undo that: the figure 0 is not as wide. Widths are those of
 * average text, in ems: of Source Sans 3 and Source Serif 4 from their files, of the others as @capsizecss/metrics 4.3.0
 * gives them, of DejaVu as a browser measures it beside ours.
 */
interface StandIn {
  readonly family: string;
  /** Its names on different systems, all with the same measures. */
  readonly local: readonly string[];
  readonly weight: string;
  /** The average widths of our font and of the system's. */
  readonly ours: number;
  readonly theirs: number;
}

const SANS = { ascent: 1.024, descent: 0.4 };
const SERIF = { ascent: 1.036, descent: 0.335 };
const [SANS_400, SANS_600, SERIF_600] = [0.418, 0.431, 0.486];
/** How much wider ours is at 500 than at 400. The systems' fonts have no such weight: theirs of 400 is made wider. */
const MEDIUM = 1.0155;

const STAND_INS: readonly (StandIn & { readonly of: typeof SANS })[] = [
  {
    of: SANS,
    family: 'Sans as Arial',
    local: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans', 'Arimo', 'Helvetica'],
    weight: '400 500',
    ours: SANS_400,
    theirs: 0.4458,
  },
  {
    of: SANS,
    family: 'Sans as Arial',
    local: [
      'Arial Bold',
      'Arial-BoldMT',
      'Liberation Sans Bold',
      'LiberationSans-Bold',
      'Arimo Bold',
      'Helvetica Bold',
    ],
    weight: '600 700',
    ours: SANS_600,
    theirs: 0.48,
  },
  {
    of: SANS,
    family: 'Sans as Roboto',
    local: ['Roboto', 'Roboto-Regular'],
    weight: '400 500',
    ours: SANS_400,
    theirs: 0.4448,
  },
  {
    of: SANS,
    family: 'Sans as Roboto',
    local: ['Roboto Bold', 'Roboto-Bold'],
    weight: '600 700',
    ours: SANS_600,
    theirs: 0.4521,
  },
  {
    of: SANS,
    family: 'Sans as DejaVu',
    local: ['DejaVu Sans', 'DejaVuSans'],
    weight: '400 500',
    ours: 0.8197,
    theirs: 1,
  },
  {
    of: SANS,
    family: 'Sans as DejaVu',
    local: ['DejaVu Sans Bold', 'DejaVuSans-Bold'],
    weight: '600 700',
    ours: 0.7482,
    theirs: 1,
  },
  {
    of: SERIF,
    family: 'Serif as Georgia',
    local: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'],
    weight: '400 700',
    ours: SERIF_600,
    theirs: 0.5186,
  },
  {
    of: SERIF,
    family: 'Serif as Times',
    local: [
      'Times New Roman Bold',
      'TimesNewRomanPS-BoldMT',
      'Liberation Serif Bold',
      'LiberationSerif-Bold',
      'Tinos Bold',
    ],
    weight: '400 700',
    ours: SERIF_600,
    theirs: 0.4326,
  },
  {
    of: SERIF,
    family: 'Serif as DejaVu',
    local: ['DejaVu Serif Bold', 'DejaVuSerif-Bold'],
    weight: '400 700',
    ours: 0.855,
    theirs: 1,
  },
];

/** The rules of the stand-ins, for the style sheet with our fonts. */
export function standInSheet(): string {
  return STAND_INS.flatMap((one) =>
    one.weight === '400 500'
      ? [rule(one, '400', one.ours), rule(one, '500', one.ours * MEDIUM)]
      : [rule(one, one.weight, one.ours)],
  ).join('\n');
}

function rule(
  { of, family, local, theirs }: (typeof STAND_INS)[number],
  weight: string,
  ours: number,
): string {
  const size = ours / theirs;
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  src: ${local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(size)};
  ascent-override: ${percent(of.ascent / size)};
  descent-override: ${percent(of.descent / size)};
  line-gap-override: 0%;
}
`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

import type { Size } from '../scene/area.ts';
import { LEVELS, levelColor, rank, word } from '../level/level.ts';
import { RESULTS, resultWord } from '../outcome/outcome-words.ts';
import { isRing, SIGN_PATHS } from '../outcome/sign-shapes.ts';
import { CAUTION_STROKE } from './caution-sign.ts';
import { lineWidth } from './line-path.ts';
import type { PlacedName } from './place-names.ts';
import { colorOf, type Palette, readPalette } from './palette.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { signOf } from '../scene/sign.ts';
import { toScreen, type Transform } from '../scene/transform.ts';

/** A drawing as it is seen at one time. */
export interface Seen {
  readonly area: HTMLElement;
  readonly scene: Scene;
  readonly transform: Transform;
  readonly size: Size;
  /** How much larger nodes are than at the scene's own scale. */
  readonly growth: number;
  /** The names that the canvas has written. */
  readonly names: readonly PlacedName[];
}

/** The text below the drawing in a picture of it. */
export interface Foot {
  readonly title: string;
  /** Names of the works behind what is drawn. */
  readonly works: readonly string[];
  readonly address: string;
}

const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'paint-order',
  'vector-effect',
];
const MARGIN = 24;
const LINE = 18;
/** The height of the key of signs. */
const KEY = 26;

/** A drawing as an SVG document of its own, with its legend, the works behind it and its address. */
export async function toSvg(seen: Seen, foot: Foot): Promise<string> {
  const { area, scene, transform, size, growth, names } = seen;
  const palette = readPalette(area);
  const color = resolver(area);
  const under = area.querySelector('svg.under')!;
  const over = area.querySelector('svg.over')!;
  const works = wrap(
    foot.works.length === 0 ? 'every source of the graph' : foot.works.join(' · '),
    Math.floor((size.width - 2 * MARGIN - 60) / 6.2),
  );
  const key = keySvg(scene, palette);
  const footHeight = 92 + (key === '' ? 0 : KEY) + works.length * LINE + 2 * LINE;
  const height = size.height + footHeight;
  const nodes = scene.nodes
    .filter(({ behind }) => !behind)
    .map((node) => nodeSvg(node, transform, growth, palette));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}">`,
    `<title>${escape(foot.title)}</title>`,
    `<style>${await usedFaces()}</style>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    `<svg width="${size.width}" height="${size.height}">`,
    styled(under),
    nodesAfterLines(over, nodes),
    captions(area),
    ...names.map((name) => nameSvg(name, palette)),
    '</svg>',
    `<g transform="translate(0 ${size.height})" font-family="'Jingluo Sans', sans-serif" font-size="13" fill="${palette.quiet}">`,
    footSvg(foot, works, size, palette, color, key),
    '</g></svg>',
  ].join('\n');
}

/** An SVG document as a PNG of twice its size. Rejects when the browser cannot draw it. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('toPng: the picture is too large')))),
  );
}

/** A copy of drawn elements with their styles written into them. */
function styled(original: Element): string {
  return serialized(copyOf(original)).replace(/^<svg[^>]*>|<\/svg>$/g, '');
}

function serialized(copy: Element): string {
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(/<a( |>)/g, '<g$1')
    .replaceAll('</a>', '</g>');
}

/** A copy with styles, in which a shape that the page has once stands wherever it is referred to. */
function copyOf(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  const [from, to] = [original, copy].map((root) => [root, ...root.querySelectorAll('*')]) as [
    Element[],
    Element[],
  ];
  const gone: Element[] = [];
  for (const [index, element] of from.entries()) {
    const twin = to[index]!;
    if (element.matches('.hit, foreignObject, .ring, .arrow, title')) gone.push(twin);
    if (element.matches('use')) {
      twin.replaceWith(shapeOf(element));
      continue;
    }
    const style = getComputedStyle(element);
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (value) twin.setAttribute(property, value.replaceAll('"', "'"));
    }
    for (const name of ['class', 'style', 'href', 'aria-label', 'tabindex']) {
      // A text along a path needs its reference.
      if (name !== 'href' || element.tagName === 'a') twin.removeAttribute(name);
    }
  }
  for (const element of gone) element.remove();
  return copy;
}

/** A copy of the shape to which an element refers, at its place. */
function shapeOf(use: Element): Element {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.setAttribute('transform', `translate(${use.getAttribute('x') ?? 0} ${use.getAttribute('y') ?? 0})`);
  const shape = document.querySelector(use.getAttribute('href')!);
  if (shape) {
    const copy = copyOf(shape);
    copy.removeAttribute('id');
    group.append(copy);
  }
  return group;
}

/** Lines below nodes, characters above them. */
function nodesAfterLines(over: Element, nodes: readonly string[]): string {
  const [lines, ...rest] = [...over.children];
  return [
    ...(lines ? [groupOf(lines)] : []),
    ...nodes,
    ...rest.filter((element) => !element.querySelector('foreignObject, circle.node')).map(groupOf),
  ].join('\n');
}

function groupOf(element: Element): string {
  const transform = element.getAttribute('transform');
  return `<g${transform ? ` transform="${transform}"` : ''}>${styled(element).replace(/^<g[^>]*>|<\/g>$/g, '')}</g>`;
}

function nodeSvg(node: SceneNode, transform: Transform, growth: number, palette: Palette): string {
  const { x, y } = toScreen(node.place, transform);
  const radius = node.radius * growth;
  const color = colorOf(node, palette);
  const paint = `fill="${node.filled ? color : palette.paper}" stroke="${color}" stroke-width="${radius > 9 ? 2.4 : Math.min(1.4, radius * 0.4)}"`;
  const sign = signOf(node.kind);
  if (sign === 'ring')
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" ${paint}/>`;
  const side = radius * 1.5;
  const turn = sign === 'diamond' ? ` transform="rotate(45 ${x.toFixed(1)} ${y.toFixed(1)})"` : '';
  return `<rect x="${(x - side / 2).toFixed(1)}" y="${(y - side / 2).toFixed(1)}" width="${side.toFixed(1)}" height="${side.toFixed(1)}"${turn} ${paint}/>`;
}

/** A name as the canvas writes it. */
function nameSvg({ words, x, y }: PlacedName, { ink, paper }: Palette): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="'Jingluo Sans', 'Noto Serif TC', sans-serif" font-size="12.5" font-weight="500" fill="${ink}" stroke="${paper}" stroke-width="3.5" paint-order="stroke">${escape(words)}</text>`;
}

/** The words beside nodes, at their places on the page. */
function captions(area: HTMLElement): string {
  const origin = area.getBoundingClientRect();
  const paper = getComputedStyle(area).backgroundColor;
  const written = [
    ...area.querySelectorAll<HTMLElement>(
      '.caption-of-node a, .caption-of-node .focus, .caption-of-node .claim, .caption-of-node .found',
    ),
  ];
  return written
    .flatMap((element) => {
      const top = element.getBoundingClientRect().top - origin.top;
      const signs = [...element.querySelectorAll('svg')].map((sign) => {
        const { left, top: above } = sign.getBoundingClientRect();
        const place = `${(left - origin.left).toFixed(1)} ${(above - origin.top).toFixed(1)}`;
        return `<g transform="translate(${place})">${serialized(copyOf(sign))}</g>`;
      });
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      const texts = piecesOf(element).map(
        ({ words, left }) =>
          `<text x="${(left - origin.left).toFixed(1)}" y="${(top + size * 1.02).toFixed(1)}" font-family="${style.fontFamily.replaceAll('"', "'")}" font-size="${size}" font-weight="${style.fontWeight}" fill="${style.color}" stroke="${paper}" stroke-width="3" paint-order="stroke">${escape(words)}</text>`,
      );
      return [...signs, ...texts];
    })
    .join('\n');
}

interface Piece {
  readonly words: string;
  /** On the page. */
  readonly left: number;
}

/** The words of a caption: a name as one piece, beside signs each piece of them at its place. */
function piecesOf(element: HTMLElement): Piece[] {
  if (!element.matches('.claim, .found')) {
    const words = element.textContent
      .replaceAll(/\(can be expanded\)|\(pinned\)/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/^\+ ?/, '')
      .trim();
    return [{ words, left: element.getBoundingClientRect().left }];
  }
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (words === '') continue;
    const range = document.createRange();
    range.setStart(node, text.search(/\S/));
    range.setEnd(node, text.length);
    pieces.push({ words, left: range.getBoundingClientRect().left });
  }
  return pieces;
}

function footSvg(
  { title, address }: Foot,
  works: readonly string[],
  { width }: Size,
  palette: Palette,
  color: (value: string) => string,
  key: string,
): string {
  const top = 92 + (key === '' ? 0 : KEY);
  const column = Math.min(132, (width - 2 * MARGIN) / 8);
  const marks = [
    ...LEVELS.map((level) => ({
      words: word(level),
      stroke: color(levelColor(level)),
      width: lineWidth(level, 0),
      dash: rank(level) === 0 ? '6 4' : 'none',
    })),
    { words: '∴ by rule', stroke: palette.quiet, width: 2.2, dash: '0.1 5' },
    { words: '◐ contested', stroke: color('var(--contested)'), width: 1.6, dash: 'none' },
  ];
  const legend = marks.map(
    ({ words, stroke, width: thick, dash }, index) =>
      `<path d="M${MARGIN + index * column} 62h26" stroke="${stroke}" stroke-width="${thick}" stroke-dasharray="${dash}" stroke-linecap="${dash.startsWith('0.1') ? 'round' : 'butt'}"/><text x="${MARGIN + index * column + 32}" y="66">${words}</text>`,
  );
  return [
    `<path d="M0 0.5H${width}" stroke="${palette.rule}"/>`,
    `<text x="${MARGIN}" y="32" font-size="19" font-weight="600" font-family="'Jingluo Serif', serif" fill="${palette.ink}">${escape(title)}</text>`,
    ...legend,
    key,
    `<text x="${MARGIN}" y="${top}" font-weight="600">Sources</text>`,
    ...works.map(
      (line, index) => `<text x="${MARGIN + 60}" y="${top + index * LINE}">${escape(line)}</text>`,
    ),
    `<text x="${MARGIN}" y="${top + works.length * LINE + 8}">Jingluo · ${escape(address)}</text>`,
    `<text x="${width - MARGIN}" y="${top + works.length * LINE + 8}" text-anchor="end">A map of what sources say, not medical advice.</text>`,
  ].join('\n');
}

/** The signs of what studies found and of what warns that are drawn, each with its word; empty without any. */
function keySvg({ captions, lines }: Scene, { ink, paper }: Palette): string {
  const drawn = new Set(captions.flatMap(({ found }) => found?.counts.map(({ result }) => result) ?? []));
  const ring = `fill="none" stroke="${ink}" stroke-width="1.8"`;
  const signs = [
    ...RESULTS.filter((result) => drawn.has(result)).map((result) => ({
      words: resultWord(result),
      sign: `<path d="${SIGN_PATHS[result]}" ${isRing(result) ? ring : `fill="${ink}"`}/>`,
    })),
    ...(lines.some(({ caution }) => caution)
      ? [
          {
            words: 'caution',
            sign: `<g transform="translate(6 6)" fill="${paper}" stroke="${ink}" stroke-width="1.7"><circle r="5.5"/><path d="${CAUTION_STROKE}"/></g>`,
          },
        ]
      : []),
  ];
  return signs
    .map(
      ({ words, sign }, index) =>
        `<g transform="translate(${MARGIN + index * 126} 78)">${sign}<text x="18" y="10.5">${words}</text></g>`,
    )
    .join('');
}

function resolver(host: HTMLElement): (value: string) => string {
  return (value) => {
    const probe = host.ownerDocument.createElement('span');
    probe.style.color = value;
    host.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** Breaks words into lines of at most `letters` letters. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = [''];
  for (const part of text.split(' · ')) {
    const line = lines.at(-1)!;
    const longer = line === '' ? part : `${line} · ${part}`;
    if (longer.length > letters && line !== '') lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function escape(text: string): string {
  // XML does not allow `]]>` in a text.
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The font faces that the page has loaded, with the fonts as data: a picture cannot load them. */
async function usedFaces(): Promise<string> {
  const loaded = new Set(
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map((face) => keyOf(face.family, face.unicodeRange, face.style)),
  );
  const rules = [...document.styleSheets]
    .filter(({ href }) => href === null || href.startsWith(location.origin))
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? location.href })));
  const faces = rules.flatMap(({ rule, base }) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const { style } = rule;
    const key = keyOf(
      style.getPropertyValue('font-family'),
      style.getPropertyValue('unicode-range'),
      style.getPropertyValue('font-style'),
    );
    return loaded.has(key) ? [{ text: rule.cssText, base }] : [];
  });
  return (await Promise.all(faces.map(embed))).join('\n').replaceAll('<', '&lt;');
}

function keyOf(family: string, range: string, style: string): string {
  return [
    family.replaceAll(/['"]/g, ''),
    (range || 'U+0-10FFFF').toLowerCase().replaceAll(/\s/g, ''),
    style || 'normal',
  ].join(' ');
}

async function embed({ text, base }: { readonly text: string; readonly base: string }): Promise<string> {
  const [whole, address] = /url\(["']?([^"')]+)["']?\)/.exec(text) ?? [];
  if (whole === undefined || address === undefined) return '';
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  let letters = '';
  for (let start = 0; start < bytes.length; start += 8192)
    letters += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return text.replace(whole, `url(data:font/woff2;base64,${btoa(letters)})`);
}

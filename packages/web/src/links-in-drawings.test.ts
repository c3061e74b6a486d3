import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AST, parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/*
 * Svelte compiles an `a` or a `title` as HTML unless an SVG element is around it in the same file, wherever the
 * component is used. In the browser it is then no part of the drawing and has no size; the server's HTML shows no
 * difference.
 */
const ROOT = import.meta.dirname;
const OF_SVG = new Set(['circle', 'ellipse', 'g', 'line', 'path', 'rect', 'svg', 'text', 'tspan']);

/** Links with parts of a drawing inside but no SVG around them, as "line: <a>". */
function bareLinks(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown, inSvg: boolean): boolean => {
    if (Array.isArray(node)) return node.map((one) => visit(one, inSvg)).includes(true);
    if (node === null || typeof node !== 'object') return false;
    const { type, name, start } = node as Partial<AST.RegularElement>;
    const isElement = type === 'RegularElement';
    const drawn = isElement && OF_SVG.has(name!);
    const inside = Object.values(node)
      .map((child) => visit(child, inSvg || drawn))
      .includes(true);
    if (isElement && name === 'a' && inside && !inSvg)
      found.push(`${source.slice(0, start).split('\n').length}: <a>`);
    // An <svg> inside the link does not count.
    return isElement ? (name === 'svg' ? false : drawn || inside) : inside;
  };
  visit(parse(source, { modern: true }).fragment, false);
  return found;
}

test('a link in a drawing has a part of the drawing around it in its own file', () => {
  const files = globSync('**/*.svelte', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.flatMap((file) => bareLinks(readFileSync(join(ROOT, file), 'utf8')).map((at) => `${file}:${at}`)),
  ).toEqual([]);
});

test('a bare link is found in blocks and snippets, but not around a whole svg element', () => {
  expect(bareLinks('{#if x}\n<a href="/"><path d="M0 0" /></a>{/if}')).toEqual(['2: <a>']);
  expect(bareLinks('{#snippet s()}<a href="/"><text>x</text></a>{/snippet}')).toEqual(['1: <a>']);
  expect(bareLinks('<g>{#each x as y (y)}<a href="/"><path d="M0 0" /></a>{/each}</g>')).toEqual([]);
  expect(bareLinks('<a href="/"><svg><path d="M0 0" /></svg></a>')).toEqual([]);
});

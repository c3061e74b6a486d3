import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderDocs } from './render-docs.ts';

const markdown = readFileSync(new URL('../../../../../../docs/graphql.md', import.meta.url), 'utf8');

test('every link of the page leads to one of its headings, and the examples use this site', () => {
  const { html, sections } = renderDocs(markdown, 'http://here:1/kg/graphql');
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
  const links = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  expect(html).toContain('curl --get http://here:1/kg/graphql');
  expect(html).not.toContain('4321');
  expect(html).not.toContain('<h1');
  expect(sections.map(({ id }) => id)).toContain('errors-and-limits');
});

test('each table is labelled by its heading, and no two have the same label', () => {
  const { html } = renderDocs(markdown, 'http://here:1/graphql');
  const labels = Array.from(html.matchAll(/role="region" aria-label="([^"]+)"/g), ([, label]) => label);
  expect(labels.length).toBe(html.match(/<table>/g)?.length);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).toContain('Table: Acupoint');
});

test('no link of the page leads to another host', () => {
  const { html } = renderDocs(markdown, 'http://here:1/graphql');
  expect(html.match(/(?:href|src)="(?!#)[^"]*"/g) ?? []).toEqual([]);
});

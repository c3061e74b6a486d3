import { type Seen, toPng, toSvg } from '#lib/drawing/picture.ts';
import { request } from '#lib/graphql/request.ts';
import { WorksBehindQuery } from './explorer.graphql.ts';

interface Wanted {
  readonly seen: Seen;
  readonly title: string;
  readonly form: 'svg' | 'png';
}

/** Lets the browser save what is seen as a picture, with its legend and the works behind it. */
export async function takePicture({ seen, title, form }: Wanted): Promise<void> {
  const works = await worksBehind(seen.scene.lines.map(({ claim }) => claim));
  const svg = await toSvg(seen, { title, works, address: decodeURI(location.href) });
  const picture = form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `jingluo-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const AT_ONCE = 100;

async function worksBehind(claims: readonly string[]): Promise<string[]> {
  const names = new Set<string>();
  for (let start = 0; start < claims.length; start += AT_ONCE) {
    const { nodes } = await request(fetch, WorksBehindQuery, { ids: claims.slice(start, start + AT_ONCE) });
    for (const node of nodes)
      if (node?.__typename === 'Claim')
        for (const { citation } of node.evidence) names.add(citation.shortName);
  }
  return [...names].sort();
}

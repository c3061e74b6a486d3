import { type Seen, toPng, toSvg } from '#lib/drawing/picture.ts';
import { worksBehind } from './works-behind.ts';

interface PictureOrder {
  readonly seen: Seen;
  readonly title: string;
  readonly form: 'svg' | 'png';
}

/** Saves what is visible as a picture, with its legend and the works behind it. */
export async function takePicture({ seen, title, form }: PictureOrder): Promise<void> {
  const works = (await worksBehind(seen.scene.lines.map(({ claim }) => claim)))
    .map(({ name }) => name)
    .sort();
  const svg = await toSvg(seen, { title, works, address: decodeURI(location.href) });
  const picture = form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `jingluo-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

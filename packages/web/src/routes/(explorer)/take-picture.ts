import { type Seen, toPng, toSvg } from '#lib/drawing/picture.ts';
import { saveFile } from '#lib/ui/save-file.ts';
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
  saveFile(picture, `jingluo-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${form}`);
}

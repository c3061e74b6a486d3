import { type FigureView, rounded } from '@jingluo/graph/body';
import { elementOf } from '../entity/entity-name.ts';
import { channelOf, isYin } from './figure-of.ts';

/*
 * What is always drawn of a view, as the text of SVG: it never changes, so there is no component for each of some hundred
 * parts. The numbers and codes in it come from our own geometry and from ids, which have no characters to escape.
 */

/** The figure of a view: outline and the lines inside it. Each part of the outline has an id, see `skinId`. */
export function figureMarkup(
  { under, outline, cover, details }: Omit<FigureView, 'lines' | 'stations' | 'regions' | 'view'>,
  id: string,
): string {
  return [
    ...[...under, ...outline].map(
      (path, part) => `<path class="skin" id="${skinId(id, part)}" d="${path}"/>`,
    ),
    ...details.map(({ kind, path }) => `<path class="detail ${kind}" d="${path}"/>`),
    ...(cover === undefined ? [] : [`<path class="cover" d="${cover}"/>`]),
  ].join('');
}

/** The id of a part of an outline, by which a clip or a smaller drawing uses it again. */
export function skinId(view: string, part: number): string {
  return `${view}-skin-${part}`;
}

/** The lines of the channels. The other half of the body has them in a paler tone. */
export function linesMarkup({ lines }: Pick<FigureView, 'lines'>): string {
  const others = lines.flatMap(({ channel, other }) =>
    other === undefined ? [] : [lineMarkup(channel, `<path d="${other}"/>`)],
  );
  const marked = lines.map(({ channel, path }) => lineMarkup(channel, `<path d="${path}"/>`));
  return `<g class="other">${others.join('')}</g>${marked.join('')}`;
}

function lineMarkup(channel: string, path: string): string {
  const inner = hueOf(channel) === 'element-metal' ? path.replace('<path', '<path class="inner"') : '';
  return `<g class="line ${hueOf(channel)}" data-channel="${channel}">${path}${inner}</g>`;
}

/** The stations of a view, channel by channel. */
export function stationsMarkup({ stations }: Pick<FigureView, 'stations'>): string {
  return [...Map.groupBy(stations, ({ code }) => channelOf(code))]
    .map(([channel, own]) => {
      const dots = own.map(
        ({ code, at: [x, y] }) =>
          `<circle data-point="${code}" cx="${rounded(x)}" cy="${rounded(y)}" r=".17"/>`,
      );
      return `<g class="stations ${hueOf(channel)} ${isYin(channel) ? 'yin' : 'yang'}">${dots.join('')}</g>`;
    })
    .join('');
}

/** The class that gives a channel the colour of its element; `middle` for the vessels on the midline and what has none. */
export function hueOf(channel: string): string {
  const element = elementOf({ id: `channel:${channel}` });
  return element === undefined ? 'middle' : `element-${element}`;
}

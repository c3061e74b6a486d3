import { bodyHref } from '../body/body-address.ts';
import { stopAmong } from '../body/regions-at.ts';
import { seenFrom } from '../body/seen-from.ts';
import type {
  DrawnChannel,
  DrawnPoint,
  DrawnRegion,
  DrawnSymptom,
  PointPlace,
} from '../body/small-figure.graphql.ts';
import { figureAt, type SmallView } from '../body/small-figure.ts';
import type { Stop } from '../body/stops.ts';
import { joinNames } from '../join-names.ts';
import { inSentence } from '../trace/phrases.ts';

/** What is drawn of a thing on the body; of a symptom its regions, and on its trace the channels of the answer. */
export type EntityOnBody =
  | { readonly kind: 'point'; readonly point: DrawnPoint; readonly place: PointPlace }
  | { readonly kind: 'channel'; readonly channel: DrawnChannel }
  | { readonly kind: 'symptom'; readonly symptom: DrawnSymptom; readonly channels?: readonly DrawnChannel[] }
  | { readonly kind: 'region'; readonly region: DrawnRegion };

interface FigureWords {
  readonly views: readonly SmallView[];
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  readonly caption: string;
  readonly href: string;
}

/** The drawing of a channel, symptom or region, with its words and the address of the same on the page of the body. */
export function figureWords(shown: Exclude<EntityOnBody, { readonly kind: 'point' }>): FigureWords {
  switch (shown.kind) {
    case 'channel': {
      const { code, name, points } = shown.channel;
      const views = figureAt('whole', points, []);
      return {
        views,
        label: `The line of the ${name} on the body, ${seen(views)}`,
        caption: 'Its points joined in their numbers; a jump in the numbers has no line.',
        href: bodyHref({ channel: code }),
      };
    }
    case 'symptom':
      return symptomWords(shown.symptom, shown.channels ?? []);
    case 'region': {
      const { name } = shown.region;
      const views = figureAt(stopOf(shown.region), [], [shown.region]);
      return {
        views,
        label: `${name} on the body, ${seen(views)}`,
        caption: 'Its shape is a drawing; no source gives its edges.',
        href: regionHref(shown.region),
      };
    }
  }
}

function symptomWords({ name, regions }: DrawnSymptom, led: readonly DrawnChannel[]): FigureWords {
  const felt = regions.filter(isDrawn);
  const points = led.flatMap((channel) => channel.points);
  const views = figureAt(led.length > 0 ? 'whole' : stopOfAll(felt), points, felt);
  const seenLines = new Set(views.flatMap(({ drawn }) => drawn.lines.map(({ channel }) => channel)));
  const channels = led.filter(({ code }) => seenLines.has(code));
  const parts = [
    ...(felt.length > 0
      ? [`said to be felt in: ${joinNames(felt.map((region) => inSentence(region.name)))}`]
      : []),
    ...(channels.length > 0 ? [`drawn in full: ${joinNames(channels.map((channel) => channel.name))}`] : []),
  ];
  const [first] = felt;
  return {
    views,
    label: `${name} on the body, ${parts.join('; ')}; ${seen(views)}`,
    caption: `${parts.join('; ')}.`.replace(/^./, (letter) => letter.toUpperCase()),
    href: first === undefined ? bodyHref({ channel: led[0]!.code }) : regionHref(first),
  };
}

/** Whether a region has a shape on the body. */
export function isDrawn({ outlines }: DrawnRegion): boolean {
  return outlines.length > 0;
}

function seen(views: readonly SmallView[]): string {
  return seenFrom(views.map(({ drawn }) => drawn.view));
}

function regionHref(region: DrawnRegion): string {
  return bodyHref({ region: region.id.replace('region:', ''), stop: stopOf(region) });
}

function stopOf({ id, broader }: DrawnRegion): Stop {
  return stopAmong(
    new Set([id, ...broader.flatMap((above) => [above.id, ...above.broader.map((next) => next.id)])]),
  );
}

/** The stop of regions that all lie in one; else the whole. */
function stopOfAll(regions: readonly DrawnRegion[]): Stop {
  const [stop = 'whole', ...others] = new Set(regions.map(stopOf));
  return others.length === 0 ? stop : 'whole';
}

import { at } from '../base-path.ts';
import { HALVES, STOPS, type Half, type Stop } from './stops.ts';

/** What the page of the body shows, as its address says it. */
export interface BodyAsked {
  /** Without its kind: `lateral-leg`. */
  readonly region: string;
  /** The code of a channel. */
  readonly channel: string;
  readonly stop: Stop;
  /** The half that a phone shows; undefined for the one in which the region is seen. */
  readonly half: Half | undefined;
}

/** Reads an address. What it does not know is as if it were not there. */
export function readBodyAsked(parameters: URLSearchParams): BodyAsked {
  const given = (name: string) => parameters.get(name)?.slice(0, 200) ?? '';
  return {
    region: given('region').replace(/^region:/, ''),
    channel: given('channel').replace(/^channel:/, ''),
    stop: STOPS.find((stop) => stop === given('zoom')) ?? 'whole',
    half: HALVES.find((half) => half === given('view')),
  };
}

/** The address of the page of the body. */
export function bodyHref(asked: Partial<BodyAsked>): string {
  const parts = [
    ['region', asked.region],
    ['channel', asked.channel],
    ['zoom', asked.stop === 'whole' ? undefined : asked.stop],
    ['view', asked.half],
  ].flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
  return at(parts.length === 0 ? '/body' : `/body?${parts.join('&')}`);
}

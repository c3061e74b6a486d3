import type { BodyView } from '../vocabulary/body.ts';

/** A line inside the figure that helps to find one's way: an eye, the collar bone, a fold. */
export interface Detail {
  /** `arm`: where the arm would hang, from the side. */
  readonly kind: 'line' | 'faint' | 'hair' | 'dotted' | 'arm';
  /** Whether it is drawn on both halves. */
  readonly both?: true;
  /** The points that it goes through, as `points` reads them. */
  readonly through: string;
}

export const DETAILS: Readonly<Record<BodyView, readonly Detail[]>> = {
  front: [
    { kind: 'hair', through: '-2.95 3.1, -2.2 2.45, -1.1 2.2, 0 2.15, 1.1 2.2, 2.2 2.45, 2.95 3.1' },
    { kind: 'hair', both: true, through: '2.95 3.1, 3.2 4.2, 3.05 5' },
    { kind: 'line', both: true, through: '0.62 5.1, 1.3 4.85, 2.35 5.12' },
    { kind: 'line', both: true, through: '0.8 5.85, 1.4 5.55, 2.1 5.85' },
    { kind: 'line', both: true, through: '0.8 5.85, 1.4 6.02, 2.1 5.85' },
    { kind: 'line', both: true, through: '0.42 5.6, 0.4 6.6, 0.72 7.35, 0.55 7.75, 0.2 7.7' },
    { kind: 'line', both: true, through: '0 8.55, 0.25 8.48, 1.1 8.65' },
    { kind: 'line', both: true, through: '0 9.08, 0.5 9, 1 8.72' },
    { kind: 'line', both: true, through: '0.75 15.05, 2.6 14.85, 4.8 14.3, 6.6 14.35' },
    { kind: 'faint', both: true, through: '0.55 24.2, 2 26.2, 3.6 28.4, 4.7 29.8' },
    { kind: 'line', through: '-0.18 31.85, 0 32.2, 0.18 31.85' },
    { kind: 'faint', both: true, through: '5.9 35, 3.6 37.2, 1.5 38.9, 0.5 39.5' },
    {
      kind: 'faint',
      both: true,
      through: '2.55 55, 3.6 54.75, 4.75 55.05, 4.9 56, 4.5 57, 3.65 57.3, 2.75 56.95, 2.4 56, 2.55 55',
    },
    { kind: 'faint', both: true, through: '7.4 19.75, 7.7 18.6, 7.75 17.6' },
    { kind: 'faint', both: true, through: '15.1 40.19, 13.1 40.64' },
    { kind: 'faint', both: true, through: '12.06 28.46, 10.95 28.96, 9.83 28.97' },
    { kind: 'faint', both: true, through: '2.25 72, 2.6 72.35' },
    { kind: 'faint', both: true, through: '4.45 72.5, 4.1 72.7' },
    { kind: 'faint', both: true, through: '3.18 75.54, 3.22 75.96' },
    { kind: 'faint', both: true, through: '3.79 75.54, 3.83 75.96' },
    { kind: 'faint', both: true, through: '4.34 75.47, 4.38 75.89' },
    { kind: 'faint', both: true, through: '4.83 75.4, 4.88 75.82' },
  ],
  back: [
    { kind: 'hair', through: '-2.3 9.15, -1.2 9.75, 0 9.95, 1.2 9.75, 2.3 9.15' },
    { kind: 'faint', both: true, through: '3 16.4, 5.4 15.75, 7.6 14.95' },
    { kind: 'faint', both: true, through: '3 16.4, 3.1 18.6, 4.3 20.9, 5.9 19, 7 17.6' },
    { kind: 'dotted', through: '0 13.4, 0 24, 0 34.8' },
    { kind: 'line', through: '0 36.8, 0 39.6' },
    { kind: 'line', both: true, through: '0.35 42, 1.6 42.9, 4 43, 6.2 42.3' },
    { kind: 'faint', through: '1.6 35.3, 0 34.7, -1.6 35.3' },
    { kind: 'faint', both: true, through: '2.2 57, 3.5 57.25, 4.95 57' },
    { kind: 'faint', both: true, through: '2.2 62.5, 2.9 64.6, 3.5 64.9, 4.1 64.6, 5 62.4' },
    { kind: 'faint', both: true, through: '7.55 19.9, 7.75 18.4' },
    { kind: 'faint', both: true, through: '11.78 28.21, 10.93 27.91, 10.07 28.61' },
    { kind: 'faint', both: true, through: '15.1 40.19, 13.1 40.64' },
    { kind: 'faint', both: true, through: '16.63 46.79, 16.71 47.14, 17.1 47.05, 17.02 46.71' },
    { kind: 'faint', both: true, through: '15.8 47.44, 15.88 47.78, 16.27 47.69, 16.19 47.35' },
    { kind: 'faint', both: true, through: '14.78 47.21, 14.85 47.55, 15.24 47.46, 15.17 47.12' },
    { kind: 'faint', both: true, through: '13.66 46.33, 13.73 46.67, 14.12 46.59, 14.05 46.24' },
  ],
  side: [
    { kind: 'hair', through: '3.6 2.1, 2.7 2.9, 2.3 4, 1.6 4.6, 0.95 5.2, 0.85 6.6' },
    { kind: 'hair', through: '-1.55 7.6, -1.95 8.6, -2.95 9.6' },
    { kind: 'line', through: '3.75 5.05, 3.2 4.8, 2.3 5.15' },
    { kind: 'line', through: '3.45 5.8, 3 5.55, 2.45 5.85' },
    { kind: 'line', through: '3.45 5.8, 3.1 6, 2.45 5.85' },
    { kind: 'line', through: '4.35 7.75, 4.1 7.35, 3.75 7.5' },
    { kind: 'line', through: '4 8.68, 3.5 8.72, 3.2 8.85' },
    { kind: 'faint', through: '3.3 10.6, 1.6 10.1, 0.75 8.9, 0.35 7.6' },
    {
      kind: 'line',
      through:
        '-0.05 6.9, 0.1 5.9, -0.35 5.25, -1 5.35, -1.35 6.2, -1.05 7, -0.7 7.6, -0.3 7.85, -0.05 7.5, -0.02 6.9',
    },
    { kind: 'faint', through: '-0.25 6.1, -0.55 5.75, -0.95 6.1, -0.8 6.8, -0.4 7.15' },
    { kind: 'faint', through: '1.3 14.9, 0.6 14.5, -0.4 14.9' },
    {
      kind: 'arm',
      through: '1.05 16.2, 1.3 18.6, 1.15 22, 0.85 26, 0.8 28.5, 1.2 31, 1.75 35, 1.75 38.6, 1.8 40.4',
    },
    {
      kind: 'arm',
      through: '-2.3 16.6, -2.45 19, -2.1 23, -1.85 27.5, -1.55 29.5, -0.9 33, -0.1 37.5, 0 40.2',
    },
    {
      kind: 'arm',
      through:
        '1.8 40.4, 2.35 42.2, 2.5 43.8, 2.2 44.6, 1.85 43.6, 1.75 45.2, 1.5 47.2, 1.1 48, 0.6 47.2, 0.2 44.4, -0.1 42.4, 0 40.2',
    },
    { kind: 'arm', through: '1.05 16.2, 0.2 14.8, -0.8 14.6, -1.8 15.2, -2.3 16.6' },
    { kind: 'faint', through: '-1 42.4, -2.2 43, -3.4 43.1' },
    { kind: 'faint', through: '1 34.4, 2.4 36.6, 3.05 38.2' },
    { kind: 'faint', through: '2.2 54.9, 1.2 54.8, 0.75 55.8, 1 57, 1.95 57.3' },
    { kind: 'faint', through: '-0.6 73.2, -0.35 72.4, 0.25 72.4, 0.45 73.2' },
    { kind: 'faint', through: '6 74, 6.3 74.6, 6 75' },
  ],
  inner: [
    { kind: 'faint', through: '2.2 54.9, 1.2 54.8, 0.75 55.8, 1 57, 1.95 57.3' },
    { kind: 'faint', through: '-0.3 72.2, -0.05 71.4, 0.55 71.4, 0.75 72.2' },
    { kind: 'faint', through: '7.3 74.2, 7.5 74.6, 8.35 74.7' },
  ],
  sole: [{ kind: 'faint', through: '1.5 7.4, 0.9 8.7, -0.3 8.9, -1.6 8' }],
};

/** What a view with a focus needs; the map at rest does not load it. */
export { default as Captions } from '../drawing/Captions.svelte';
export { default as ClaimLines } from '../drawing/ClaimLines.svelte';
export { default as HiddenNote } from './HiddenNote.svelte';
export { default as ChannelCourse } from '../drawing/ChannelCourse.svelte';
export { default as NextStations } from '../drawing/NextStations.svelte';
export { growView, sceneOfView } from './draw-view.ts';
export { passingWays } from './path-seats.ts';
export { toSpoke, toWay } from './to-spoke.ts';
export { countAround } from './count-facts.ts';

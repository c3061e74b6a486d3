/** What a view takes that has grown from a focus. The map at rest does without, and does not wait for it. */
export { default as Captions } from '../drawing/Captions.svelte';
export { default as ClaimLines } from '../drawing/ClaimLines.svelte';
export { default as HiddenNote } from './HiddenNote.svelte';
export { default as ChannelCourse } from '../drawing/ChannelCourse.svelte';
export { default as NextStations } from '../drawing/NextStations.svelte';
export { grownScene } from './grown-scene.ts';
export { grow } from './grow.ts';
export { drawnWays, passingWays, seatPaths } from './path-seats.ts';
export { toSpoke, toSpokeClaim } from './to-spoke.ts';
export { countAround } from './count-facts.ts';

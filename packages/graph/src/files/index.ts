/* `@jingluo/graph/files`: writing files whole or not at all. */
export { asideOf, removeBegun, removeLeft } from './aside.ts';
export { writeWhole } from './write-whole.ts';
export { WriteError } from './write-error.ts';

export { elementOf } from './channels.ts';
export * from './fits.ts';
export * from './kinds.ts';
export * from './levels.ts';
export * from './meanings.ts';
export * from './outcomes.ts';
export * from './relations.ts';
export { STRUCTURE } from './structure-things.ts';

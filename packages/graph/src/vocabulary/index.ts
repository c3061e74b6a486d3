export * from './kinds.ts';
export * from './levels.ts';
export * from './relations.ts';

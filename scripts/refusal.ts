export { Refusal, tellError } from '../packages/api/src/server/refusal.ts';

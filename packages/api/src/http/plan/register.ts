import { registerFastExecutor } from '../fast-executor.ts';
import { PlanExecutor } from './plan-executor.ts';

registerFastExecutor((schema, maxBytes) => new PlanExecutor(schema, maxBytes));

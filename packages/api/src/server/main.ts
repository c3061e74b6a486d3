import { catchReloadSignals } from './reload-signals.ts';

// Nothing else is imported here, see there.
const signals = catchReloadSignals();
const { serveApi } = await import('./serve-api.ts');
await serveApi(signals);

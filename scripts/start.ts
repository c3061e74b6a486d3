import { catchReloadSignals } from '../packages/api/src/server/reload-signals.ts';

// Nothing else is imported here, see there.
const signals = catchReloadSignals();
const { startSite } = await import('./site/start-site.ts');
process.exit(await startSite(signals));

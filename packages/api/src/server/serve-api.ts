import { BadDataError } from '@jingluo/graph';
import { createLog } from './log.ts';
import { openServer } from './open-server.ts';
import { describeError } from './expected-error.ts';
import type { ReloadSignals } from './reload-signals.ts';
import { onStopSignals } from './stop-signals.ts';
import { openTracing } from './tracing/tracing.ts';
import { readSettings, unknownVariables } from './settings.ts';

/** Serves the API without the site until SIGINT or SIGTERM. Prints what is wrong and ends the process when it cannot. */
export async function serveApi(signals: ReloadSignals): Promise<void> {
  try {
    await serve(signals);
  } catch (error) {
    console.error(error instanceof BadDataError ? error.message : describeError(error));
    process.exit(1);
  }
}

async function serve(signals: ReloadSignals): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  for (const warning of unknownVariables(process.env)) log.warn(warning);

  const server = await openServer({ settings, log, tracing: await openTracing(process.env, log) });
  const end = (): void => void server.close().then(() => process.exit(0));
  onStopSignals({ stop: end, onHurry: server.logCut });
  signals.whenTerminalCloses(end);
  await server.ready;
  console.log(`The API is ready at ${server.url}/graphql`);
  signals.whenAsked((request) => void server.holder.reload(request));
}

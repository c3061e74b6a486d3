import { BadDataError } from '@jingluo/graph';
import { onSighup } from './on-sighup.ts';
import { createLog } from './log.ts';
import { openServer } from './open-server.ts';
import { describeError } from './expected-error.ts';
import { readSettings, unknownVariables } from './settings.ts';

/** Serves the API without the site until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  for (const warning of unknownVariables(process.env)) log.warn(warning);

  const server = await openServer({ settings, log });
  const end = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end).once('SIGTERM', end);
  onSighup({ reload: () => void server.holder.reload(), end });
  await server.ready;
  console.log(`The API is ready at ${server.url}/graphql`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof BadDataError ? error.message : describeError(error));
  process.exit(1);
}

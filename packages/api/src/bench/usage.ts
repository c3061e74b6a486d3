/* Imported into a server that a bench has started: sends its usage on each message, and ends with the bench. */
process.on('message', (question) => process.send?.(question === 'memory' ? memory() : cpu()));
process.on('disconnect', () => process.exit());

/** Microseconds of processor time, user and system, since the server started. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Bytes in use on and off the heap after a garbage collection. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

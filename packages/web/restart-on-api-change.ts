import type { Plugin } from 'vite';

/**
 * In development, restarts the server when the API changes: its schema is built once, from types that register
 * themselves, and would meet them twice if only a changed file were loaded again.
 */
export function restartOnApiChange(): Plugin {
  return {
    name: 'jingluo:restart-on-api-change',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (file.includes('/packages/api/src/') && !file.endsWith('.test.ts')) void server.restart();
      });
    },
  };
}

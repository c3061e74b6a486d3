import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'graph', root: 'packages/graph', include: ['src/**/*.test.ts'] } },
      {
        // Node loads graphql's CommonJS build; without this the tests would see a second copy of it.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: { name: 'api', root: 'packages/api', include: ['src/**/*.test.ts'] },
      },
      { test: { name: 'web', root: 'packages/web', include: ['**/*.test.ts'] } },
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.ts'] } },
    ],
  },
});

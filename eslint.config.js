import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { roomRules } from './rooms.js';

export default defineConfig(
  { ignores: ['**/build/', '**/.svelte-kit/', '**/test-results/', '.cache/', '**/graphql-env.d.ts'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // It takes `Awaitable<T>`, which the read interface answers with, for a value that is never a promise.
      '@typescript-eslint/await-thenable': 'off',
      // Declarations of untyped packages are in a .d.ts beside the only file that uses the package.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      // Links are built by our own functions; `at` puts the path before them that the site is served below.
      'svelte/no-navigation-without-resolve': 'off',
      // Svelte drops the space at the edge of a block; `{' '}` is how one is kept.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  {
    files: ['packages/web/src/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    // svelte-check sees these with their real types; here `data` and `params` are `any`, and every use a false alarm.
    files: ['**/*.svelte', '**/*.svelte.ts', 'packages/web/src/routes/**'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  ...roomRules,
  {
    // Tests read answers of any shape; a wrong access fails the test by itself.
    files: ['**/*.test.ts', 'packages/api/src/testing/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // No tsconfig beside or above them holds these.
    files: ['**/*.js', '**/vitest.config.ts', 'packages/web/vite.config.ts'],
    extends: [ts.configs.disableTypeChecked],
  },
);

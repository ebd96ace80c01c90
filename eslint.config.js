// Lint with type information. What must not happen is an error; there are no warnings.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { areas } from './build/lint/areas.mjs';
import { sizes } from './build/lint/sizes.mjs';
import { hookRules, testRules, typedRules, everywhereRules } from './build/lint/rules.mjs';

const TYPESCRIPT = ['**/*.{ts,tsx}'];

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', 'coverage/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  { files: ['**/*.{js,mjs,cjs,ts,tsx}'], extends: [js.configs.recommended], rules: everywhereRules },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: typedRules,
  },
  { files: ['renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: hookRules },
  {
    files: ['{shared,renderer}/**/*.{ts,tsx}', 'electron/**/*.ts'],
    ignores: ['electron/cli/**', 'electron/logging/**', 'electron/e2e/**'],
    rules: { 'no-console': 'error' },
  },
  { files: ['**/*.test.{ts,tsx}', 'electron/e2e/**/*.ts'], rules: testRules },
  ...areas,
  ...sizes,
);

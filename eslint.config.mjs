// Style is left to the eye; these rules hold what matters: the arrows of the house, and the mistakes that types can show.

import tseslint from 'typescript-eslint';
import { builtinModules } from 'node:module';

const node = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const forbid = (names, groups, message) => ['error', {
  paths: names.map((name) => ({ name, message })),
  patterns: groups.map((group) => ({ group: [group], message })),
}];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.vscode-test/**', '**/*.mjs', '**/*.cjs', '**/*.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'], ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': forbid(['vscode', ...node], ['**/workspace/**', '**/editor/**', '**/cli/**', '**/disk/**', '**/ids'], 'core is pure: no vscode, no Node, nothing from above it.'),
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'require', '__dirname', 'setTimeout', 'setInterval', 'fetch', 'navigator'],
    },
  },
  {
    files: ['src/workspace/**/*.ts'], ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': forbid(node, ['**/editor/**', '**/cli/**', '**/disk/**'], 'workspace knows core and vscode only.') },
  },
  {
    files: ['src/editor/**/*.ts'], ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': forbid(node, ['**/cli/**', '**/disk/**'], 'editor runs in the web host too: no Node.') },
  },
  {
    files: ['src/cli/**/*.ts', 'src/disk/**/*.ts'],
    rules: { 'no-restricted-imports': forbid(['vscode'], ['**/workspace/**', '**/editor/**'], 'The command line has no editor.'), 'no-console': 'off' },
  },
  { files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', 'test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);

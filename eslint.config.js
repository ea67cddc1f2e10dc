import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['target/', 'data/', 'node_modules/', 'tools/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    rules: {
      complexity: ['error', 8],
      curly: 'error',
      eqeqeq: 'error',
      'max-len': ['error', { code: 120 }],
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', 40],
      'no-nested-ternary': 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'none' }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  { files: ['src/main/resources/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['src/main/resources/static/chat.js'], languageOptions: { sourceType: 'script' } },
  {
    files: ['src/test/js/**/*.js', '*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'max-lines-per-function': 'off' },
  },
];

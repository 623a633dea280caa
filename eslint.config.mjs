import eslint from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const capabilities = ['places', 'people', 'issues', 'appointments', 'timebank', 'volunteering', 'patrols', 'notices', 'consultations', 'disputes', 'insight']
const oneOf = `{${capabilities.join(',')}}`

// What a WeChat mini-program's logic layer has of a browser's globals; all the others exist in h5 only.
const alsoInWeChat = new Set(['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'])
const notInWeChat = [...Object.keys(globals.browser), 'globalThis', 'global', 'Buffer', 'setImmediate', 'clearImmediate'].filter((name) => !alsoInWeChat.has(name))
const weChat = { wx: 'readonly', App: 'readonly', Page: 'readonly', Component: 'readonly', Behavior: 'readonly', getApp: 'readonly', getCurrentPages: 'readonly' }

const tests = ['**/*.test.{ts,tsx}', 'tests/**']
const screens = ['miniprogram/**/*.{ts,tsx}']

/** Arrows go one way: miniprogram → shared ← server, and into a capability through its index.ts only. */
const dependencies = [
  { from: { element: { type: 'screen*' } }, disallow: { to: { element: { type: '{server*,config,tests}' } } }, message: 'Screens know shared/ only.' },
  { from: { element: { type: 'shared' } }, disallow: { to: { element: { type: '{server*,screen*,config,tests}' } } }, message: 'shared/ knows neither side.' },
  { from: { element: { type: 'server*' } }, disallow: { to: { element: { type: '{screen*,tests}' } } }, message: 'The server knows shared/ and config/ only.' },
  { from: { element: { type: 'config' } }, disallow: { to: { element: { type: '{server*,screen*,tests}' } } }, message: 'config/ knows shared/ only.' },
  ...['server', 'screen'].map((side) => ({
    from: { element: { type: `${side}*` } },
    disallow: { to: { element: { type: `${side}-capability`, fileInternalPath: '!index.{ts,tsx}' } } },
    message: 'Another capability is entered through its index.ts.',
  })),
  { allow: { dependency: { relationship: { to: 'internal' } } } },
]

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['*.js'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['miniprogram/**/*.js'], languageOptions: { globals: weChat } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      // TypeScript itself knows which names exist.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }],
    },
  },
  {
    // A forgotten await loses a write or an error without a trace. Needs types; for the server only, where it is worth the seconds.
    files: ['server/**/*.ts'],
    ignores: tests,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: tests,
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'server-capability', pattern: `server/${oneOf}`, partialMatch: false, stopMatching: true },
        { type: 'server', pattern: 'server', partialMatch: false },
        { type: 'screen-capability', pattern: `miniprogram/src/${oneOf}`, partialMatch: false, stopMatching: true },
        { type: 'screen', pattern: 'miniprogram', partialMatch: false },
        { type: 'shared', pattern: 'shared', partialMatch: false },
        { type: 'config', pattern: 'config', partialMatch: false },
        { type: 'tests', pattern: 'tests', partialMatch: false },
      ],
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
    },
    rules: { 'boundaries/dependencies': ['error', { default: 'allow', policies: dependencies }] },
  },
  {
    files: screens,
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: [...screens, 'miniprogram/**/*.js'],
    ignores: ['**/*.h5.{ts,tsx}', ...tests],
    rules: {
      'no-restricted-globals': [
        'error',
        ...notInWeChat.map((name) => ({ name, message: 'WeChat has no such thing; use Taro’s, or a *.h5.ts file beside a *.weapp.ts one.' })),
      ],
    },
  },
  {
    files: screens,
    ignores: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['zod', 'zod/*'], message: 'zod stays out of the mini-program.' },
            { group: ['node:*'], message: 'There is no Node.js in WeChat.' },
            {
              group: ['@shared/**/contract', '**/shared/**/contract', '@shared/**/*.contract', '**/shared/**/*.contract', '@shared/appointments/fields', '@shared/timebank/fields', '@shared/api', '**/shared/api', '@shared/contract/fields', '**/shared/contract/fields'],
              allowTypeImports: true,
              message: 'Contracts carry zod: import types only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['shared/**/contract.ts', 'shared/**/*.contract.ts', 'shared/appointments/fields.ts', 'shared/timebank/fields.ts', 'shared/contract/*.ts', 'shared/api.ts', ...tests],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['zod', '**/contract', '**/contract/fields', '**/api'], allowTypeImports: true, message: 'The mini-program imports this file: keep zod in the contract.' }] },
      ],
    },
  },
)

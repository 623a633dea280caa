const presets = [
  ['@babel/preset-env', { targets: { node: 'current' } }],
  ['@babel/preset-react', { runtime: 'automatic' }],
  '@babel/preset-typescript',
]

const nutui = [
  'import',
  {
    libraryName: '@nutui/nutui-react-taro',
    camel2DashComponentName: false,
    customName: (name) => `@nutui/nutui-react-taro/dist/cjs/packages/${name.toLowerCase()}`,
    style: false,
  },
]

// Packages that ship ES modules only; Jest runs CommonJS.
const esmOnly = [
  'agenda', '@agendajs', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'csv-parse', 'read-excel-file',
  'unzipper-esm', 'fast-check', 'pure-rand', 'human-interval', 'date.js', '@exodus',
]

const shared = {
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/miniprogram/src/$1',
    '^@shared/(.*)$': '<rootDir>/shared/$1',
  },
  transform: { '^.+\\.([cm]?[jt]sx?)$': ['babel-jest', { configFile: false, babelrc: false, presets }] },
  // The driver's one dynamic import fails in Jest's CommonJS sandbox, which empties its handshake; Babel makes it a require.
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/|mongodb/lib/runtime_adapters)`],
}

/** @type {import('jest').Config} */
module.exports = {
  globalSetup: '<rootDir>/tests/support/mongod.global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/mongod.global-teardown.ts',
  testTimeout: 30000,
  projects: [
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{server,shared,config}/**/*.test.ts', '<rootDir>/tests/{api,faults}/**/*.test.ts', '<rootDir>/tests/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/miniprogram/**/*.test.{ts,tsx}'],
      transform: { '^.+\\.([cm]?[jt]sx?)$': ['babel-jest', { configFile: false, babelrc: false, presets, plugins: [nutui] }] },
      moduleNameMapper: {
        '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
        '\\.(s?css|png|svg)$': '<rootDir>/tests/support/asset.ts',
        ...shared.moduleNameMapper,
      },
    },
    {
      ...shared,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
    },
  ],
}

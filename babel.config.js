// For Taro's builds only; Jest brings its own options (jest.config.js).
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: [
    [
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        libraryDirectory: 'dist/es/packages',
        camel2DashComponentName: false,
        customName: (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`,
        // The kit's buttons have looks of their own (kit/button.scss); NutUI's are 13 KB of the main package.
        style: (name) => (name.endsWith('/button') ? false : `${name}/style/css`),
      },
      '@nutui/nutui-react-taro',
    ],
  ],
}

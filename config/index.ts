import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { ariaComponents } from './aria-plugin'

const root = path.resolve(__dirname, '..')

/** A capability's front door only names what is behind it: whoever takes one thing through it does not get the others into her package. */
const frontDoor = /miniprogram[\\/]src[\\/][a-z]+[\\/]index\.ts$/

/** NutUI's styles are drawn for a screen 375 wide, ours for 750. */
const designWidth = (input?: { file?: string } | number | string) =>
  (typeof input === 'object' && String(input.file ?? '').replace(/\\/g, '/').includes('@nutui') ? 375 : 750)

/**
 * Taro's build of miniprogram/src: `dist/weapp` for WeChat, `dist/h5` for a browser.
 *
 * `TARO_APP_API` is where the WeChat build finds the server's API; the browser build always asks its own origin.
 */
export default defineConfig<'webpack5'>(async () => {
  const weapp = process.env.TARO_ENV === 'weapp'
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'linli',
    date: '2026-11-23',
    designWidth,
    deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
    sourceRoot: 'miniprogram/src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    plugins: ['@tarojs/plugin-html', path.join(__dirname, 'aria-plugin.ts')],
    defineConstants: {
      ARIA_COMPONENTS: JSON.stringify(ariaComponents),
      API_BASE: JSON.stringify(weapp ? (process.env.TARO_APP_API ?? 'http://127.0.0.1:3000/api') : '/api'),
    },
    alias: {
      '@': path.join(root, 'miniprogram/src'),
      '@shared': path.join(root, 'shared'),
      // The same code as ES modules, which leave out what is not used; Jest takes lib as it is.
      'ahooks/lib': path.join(root, 'node_modules/ahooks/es'),
    },
    copy: { patterns: [], options: {} },
    // Chinese stays itself in the bundle: three bytes a character in place of six.
    terser: { enable: true, config: { output: { ascii_only: false } } },
    // Taro names <cwd>/src/app.config as a cache dependency, which does not exist with our sourceRoot.
    cache: { enable: false },
    mini: {
      compile: { include: [path.join(root, 'shared')] },
      optimizeMainPackage: { enable: true },
      webpackChain: (chain) => void chain.module.rule('frontDoors').test(frontDoor).set('sideEffects', false),
      // Nothing here sets HTML from a string; without its parser the main package is smaller.
      runtime: { enableInnerHTML: false },
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: {
        pxtransform: { enable: true, config: {} },
        cssModules: { enable: false },
      },
    },
    h5: {
      esnextModules: ['nutui'],
      compile: { include: [path.join(root, 'shared')] },
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
      postcss: {
        // Real pixels: a desk's wide screen must not blow everything up as rem by window width would. The runner takes px; its types lag.
        pxtransform: { enable: true, config: { targetUnit: 'px' as 'rem' } },
        autoprefixer: { enable: true, config: {} },
        cssModules: { enable: false },
      },
      devServer: {
        port: 10086,
        open: false,
        proxy: [{ context: ['/api'], target: 'http://127.0.0.1:3000', changeOrigin: true }],
      },
    },
  }
  return config
})

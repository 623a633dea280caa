import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/** What the logic layer asked of WeChat's network. */
export interface WxRequest {
  url: string
  method: string
  header: Record<string, string>
  data: unknown
}

interface WxPage {
  onLoad?: (query: Record<string, string>) => unknown
  onShow?: () => unknown
  onReady?: () => unknown
}

interface WxRequestOptions extends Partial<WxRequest> {
  url: string
  success?: (result: { statusCode: number; data: unknown; header: object }) => void
  fail?: (result: { errMsg: string }) => void
  complete?: () => void
}

export interface MiniProgram {
  app: { pages: string[]; subPackages?: { root: string; pages: string[] }[]; tabBar?: { custom?: boolean } }
  /** Routes of all pages, subpackages included. */
  routes: string[]
  registered: { apps: number; pages: Map<string, WxPage>; components: number }
  requests: WxRequest[]
  /** Calls that change the page, as `reLaunch /people/sign-in/index`. */
  went: string[]
  storage: Map<string, unknown>
  answer: (request: WxRequest) => { statusCode: number; data: unknown }
  /** Data sent to the render layer so far, as text. */
  rendered: () => string
  /** Whether code in this machine sees a global of this name. */
  knows: (name: string) => boolean
  load: (file: string) => void
  launch: () => void
  open: (route: string, query?: Record<string, string>) => void
}

/** Names that a browser has and WeChat's logic layer has not; a library that touches one breaks on a phone. */
export const absent = ['window', 'document', 'fetch', 'URL', 'XMLHttpRequest', 'AbortController', 'FormData', 'localStorage', 'crypto', 'navigator', 'location', 'process', 'Buffer'] as const

/**
 * A bare machine that has what WeChat's logic layer gives a mini-program and nothing else: the language, timers, console,
 * `wx`, App, Page, Component, Behavior, getApp, getCurrentPages, requirePlugin and require. Its `wx` only records.
 */
export function wechatRuntime(folder: string): MiniProgram {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as MiniProgram['app']
  const sent: unknown[] = []
  let launched: { onLaunch?: (options: object) => void; onShow?: (options: object) => void } | undefined
  const stack: object[] = []
  const loaded = new Map<string, { exports: unknown }>()
  let loading = ''

  const program: MiniProgram = {
    app,
    routes: [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))],
    registered: { apps: 0, pages: new Map(), components: 0 },
    requests: [],
    went: [],
    storage: new Map(),
    answer: () => ({ statusCode: 404, data: {} }),
    rendered: () => JSON.stringify(sent),
    knows: (name) => vm.runInContext(`typeof ${name}`, context) !== 'undefined',
    load: (file) => void requireFile(file),
    launch: () => {
      const options = { path: app.pages[0], query: {}, scene: 1001 }
      launched?.onLaunch?.call(launched, options)
      launched?.onShow?.call(launched, options)
    },
    open: (route, query = {}) => {
      const config = program.registered.pages.get(route)
      if (!config) throw new Error(`page ${route} is not registered`)
      const page: WxPage & { route: string; setData: (data: object, done?: () => void) => void } = {
        ...config,
        route,
        setData: (data, done) => {
          sent.push(data)
          if (done) setTimeout(done, 0)
        },
      }
      stack.push(page)
      page.onLoad?.(query)
      page.onShow?.()
      page.onReady?.()
    },
  }

  const go = (how: string) => ({ url, success, complete }: { url?: string; success?: (result: object) => void; complete?: () => void }) => {
    program.went.push(`${how} ${url ?? ''}`)
    success?.({ errMsg: `${how}:ok` })
    complete?.()
  }
  const done = ({ success, complete }: { success?: (result: object) => void; complete?: () => void } = {}) => {
    success?.({ errMsg: 'ok' })
    complete?.()
  }
  const wx = {
    request: ({ url, method = 'GET', header = {}, data, success, complete }: WxRequestOptions) => {
      const request = { url, method, header, data }
      program.requests.push(request)
      setTimeout(() => {
        success?.({ ...program.answer(request), header: {} })
        complete?.()
      }, 0)
      return { abort: () => undefined }
    },
    getStorageSync: (key: string) => program.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void program.storage.set(key, value),
    removeStorageSync: (key: string) => void program.storage.delete(key),
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    reLaunch: go('reLaunch'),
    switchTab: go('switchTab'),
    navigateBack: go('navigateBack'),
    login: ({ success }: { success?: (result: object) => void }) => success?.({ code: 'wx-code', errMsg: 'login:ok' }),
    setNavigationBarTitle: done,
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    getWindowInfo: () => ({ statusBarHeight: 20, windowWidth: 375, windowHeight: 812, screenWidth: 375, screenHeight: 812, pixelRatio: 2, screenTop: 0 }),
    getSystemInfoSync: () => ({ platform: 'devtools', windowWidth: 375, windowHeight: 812, statusBarHeight: 20, SDKVersion: '3.5.0' }),
    getMenuButtonBoundingClientRect: () => ({ left: 281, right: 368, top: 24, bottom: 56, width: 87, height: 32 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    canIUse: () => true,
    nextTick: (act: () => void) => setTimeout(act, 0),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }

  const context = vm.createContext({
    wx,
    App: (config: typeof launched) => {
      program.registered.apps += 1
      launched = config
    },
    Page: (config: WxPage) => void program.registered.pages.set(loading.replace(/\.js$/, ''), config),
    Component: () => {
      program.registered.components += 1
    },
    Behavior: () => ({}),
    getApp: () => launched,
    getCurrentPages: () => stack,
    requirePlugin: () => ({}),
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  })

  function requireFile(file: string): unknown {
    const known = loaded.get(file)
    if (known) return known.exports
    const script = { exports: {} as unknown }
    loaded.set(file, script)
    const source = readFileSync(path.join(folder, file), 'utf8')
    const run = vm.runInContext(`(function (require, module, exports) {${source}\n})`, context, { filename: file }) as (...given: unknown[]) => void
    const outer = loading
    loading = file
    run((name: string) => requireFile(path.posix.join(path.posix.dirname(file), name.endsWith('.js') ? name : `${name}.js`)), script, script.exports)
    loading = outer
    return script.exports
  }
  return program
}

import { useEffect } from 'react'

// The build puts it into the bundle (config/index.ts).
Object.assign(globalThis, { API_BASE: '/api' })

/** What WeChat answers to `wx.request`. */
export interface Answer {
  statusCode: number
  data: unknown
}

/** What a page asked of the server. */
export interface Asked {
  method: string
  /** Path and query, without the API's base. */
  path: string
  body: unknown
  header: Record<string, string>
}

type Answerer = (asked: Asked) => Answer | Promise<Answer>

const noAnswer: Answerer = ({ method, path }) => {
  throw new Error(`the test gave no answer for ${method} ${path}`)
}

interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
}

interface UploadOptions {
  filePath: string
  formData?: Record<string, string>
  header?: Record<string, string>
  success: (result: { statusCode: number; data: string }) => void
  fail: (error: unknown) => void
}

/** The phone that a component test runs on: its storage, what it asked, where it went, and the test's controls. */
export const phone = {
  storage: new Map<string, unknown>(),
  asked: [] as Asked[],
  /** Pages opened, as `navigateTo /people/door/index`. */
  went: [] as string[],
  called: [] as string[],
  answer: noAnswer,
  /** The query that the page was opened with. */
  params: {} as Record<string, string>,
  chosen: [] as string[],
  /** What was put on the clipboard; null: the phone refuses. */
  copied: [] as string[] | null,
  /** What the camera reads; null: the person goes back. */
  scanned: null as string | null,
  /** The person does not allow the calendar. */
  refusesCalendar: false,
  /** The screen does not go dark by itself. */
  awake: false,
  /** What a download answers. */
  downloadStatus: 200,
  /** Files opened with the phone's own viewer. */
  openedFiles: [] as string[],
  /** What is rendered comes into a page that was shown before. */
  late: false,
  shown: new Set<() => void>(),
  reached: new Set<() => void>(),
  /** Shows the page again, as after coming back to it. */
  show: () => [...phone.shown].forEach((listener) => listener()),
  reachBottom: () => [...phone.reached].forEach((listener) => listener()),
  reset: () => {
    phone.storage.clear()
    phone.asked.length = 0
    phone.went.length = 0
    phone.called.length = 0
    phone.answer = noAnswer
    phone.params = {}
    phone.chosen = []
    phone.copied = []
    phone.refusesCalendar = false
    phone.awake = false
    phone.late = false
    phone.scanned = null
    phone.downloadStatus = 200
    phone.openedFiles.length = 0
    phone.shown.clear()
    phone.reached.clear()
  },
}

async function ask(asked: Asked): Promise<Answer> {
  phone.asked.push(asked)
  return phone.answer(asked)
}

const pathOf = (url: string) => url.replace(/^.*?\/api(?=\/)/, '')
const go = (how: string) => (options: { url: string }) => {
  phone.went.push(`${how} ${options.url}`)
  return Promise.resolve({ errMsg: `${how}:ok` })
}

export const getStorageSync = (key: string): unknown => phone.storage.get(key) ?? ''
export const setStorageSync = (key: string, value: unknown) => void phone.storage.set(key, JSON.parse(JSON.stringify(value)))
export const removeStorageSync = (key: string) => void phone.storage.delete(key)
export const request = ({ url, method = 'GET', data, header = {} }: RequestOptions) => ask({ method, path: pathOf(url), body: data, header })

/** Like WeChat's upload: a task that is a promise too. */
export function uploadFile({ filePath, formData, header = {}, success, fail }: UploadOptions) {
  const task = Promise.resolve()
    .then(() => ask({ method: 'POST', path: '/files', body: { ...formData, file: filePath }, header }))
    .then(({ statusCode, data }) => success({ statusCode, data: JSON.stringify(data) }), fail)
  return Object.assign(task, { progress: (listener: (event: { progress: number }) => void) => listener({ progress: 50 }) })
}

export const navigateTo = go('navigateTo')
export const redirectTo = go('redirectTo')
export const reLaunch = go('reLaunch')
export const switchTab = go('switchTab')
export const navigateBack = () => go('navigateBack')({ url: '' })
export const getCurrentPages = () => [{}, {}]
export const setNavigationBarTitle = () => Promise.resolve()
export const getWindowInfo = () => ({ statusBarHeight: 20, windowWidth: 375 })
export const getMenuButtonBoundingClientRect = () => ({ left: 281, top: 24, width: 87, height: 32 })
export const getEnv = () => 'WEAPP'
export const ENV_TYPE = { WEB: 'WEB', WEAPP: 'WEAPP' }
export const env = { USER_DATA_PATH: 'wxfile://usr' }
export const nextTick = (act: () => void) => setTimeout(act, 0)
export const pxTransform = (size: number) => `${size}px`
export const login = () => Promise.resolve({ code: 'wx-code' })
export const authorize = () => Promise.resolve()
export const addPhoneCalendar = () => (phone.refusesCalendar ? Promise.reject(new Error('addPhoneCalendar:fail auth deny')) : Promise.resolve())
export const onNetworkStatusChange = () => undefined
export const offNetworkStatusChange = () => undefined
export const previewImage = () => Promise.resolve()
export const chooseMedia = () => Promise.resolve({ tempFiles: phone.chosen.map((tempFilePath) => ({ tempFilePath })) })
export const scanCode = () => (phone.scanned === null ? Promise.reject(new Error('cancelled')) : Promise.resolve({ result: phone.scanned }))
export const setKeepScreenOn = ({ keepScreenOn }: { keepScreenOn: boolean }) => {
  phone.awake = keepScreenOn
  return Promise.resolve()
}
export const setClipboardData = ({ data }: { data: string }) => (phone.copied === null ? Promise.reject(new Error('setClipboardData:fail')) : Promise.resolve(void phone.copied.push(data)))
export const downloadFile = ({ filePath }: { url: string; filePath: string }) => Promise.resolve({ statusCode: phone.downloadStatus, filePath, tempFilePath: '' })
export const openDocument = ({ filePath }: { filePath: string }) => Promise.resolve(void phone.openedFiles.push(filePath))
export const showToast = () => Promise.resolve()
export const pageScrollTo = () => Promise.resolve()
export const createSelectorQuery = () => ({ select: () => ({ boundingClientRect: () => ({ exec: () => undefined }) }) })

export function makePhoneCall({ phoneNumber }: { phoneNumber: string }) {
  phone.called.push(phoneNumber)
  return Promise.resolve()
}

export function getFileSystemManager() {
  return {
    copyFile: ({ success }: { success: () => void }) => success(),
    access: ({ success }: { success: () => void }) => success(),
    unlink: ({ success }: { success: () => void }) => success(),
  }
}

const events = new Map<string, Set<(value: unknown) => void>>()
export const eventCenter = {
  on: (name: string, listener: (value: unknown) => void) => void events.set(name, (events.get(name) ?? new Set()).add(listener)),
  once: (name: string, listener: (value: unknown) => void) => eventCenter.on(name, listener),
  off: (name: string) => void events.delete(name),
  trigger: (name: string, value?: unknown) => events.get(name)?.forEach((listener) => listener(value)),
}

function useListener(listeners: Set<() => void>, listener: () => void, atOnce: boolean): void {
  useEffect(() => {
    if (atOnce) listener()
    // The page shows once when it opens; only the registration follows later renders.
  }, [])
  useEffect(() => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  })
}

export const useDidShow = (listener: () => void) => useListener(phone.shown, listener, !phone.late)
export const useReachBottom = (listener: () => void) => useListener(phone.reached, listener, false)
export const useDidHide = (_listener: () => void) => undefined
export const usePullDownRefresh = (_listener: () => void) => undefined
export const useLoad = (listener: (params: Record<string, string>) => void) =>
  useEffect(() => {
    listener(phone.params)
    // A page loads once.
  }, [])
export const useRouter = () => ({ params: phone.params })

export default {
  getStorageSync, setStorageSync, removeStorageSync, request, uploadFile, navigateTo, redirectTo, reLaunch, switchTab, navigateBack, getCurrentPages, setNavigationBarTitle,
  getWindowInfo, getMenuButtonBoundingClientRect, getEnv, ENV_TYPE, env, nextTick, pxTransform, login, authorize, addPhoneCalendar, onNetworkStatusChange, offNetworkStatusChange, previewImage,
  chooseMedia, downloadFile, openDocument, scanCode, setClipboardData, setKeepScreenOn, showToast, pageScrollTo, createSelectorQuery, makePhoneCall, getFileSystemManager, eventCenter,
}

import Taro from '@tarojs/taro'
import { offline, problemOf } from './problem'

declare const API_BASE: string

/** Longest wait for an answer, milliseconds. */
const patience = 15_000

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Question {
  params?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, unknown>>
  body?: unknown
}

/** The address of a path such as `/issues/:id` under the API's base, with parameters and query filled in. */
export function addressOf(path: string, { params = {}, query = {} }: Question = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return API_BASE + filled + (pairs.length ? `?${pairs.join('&')}` : '')
}

/** The data of a 2xx answer. Throws ApiProblem otherwise: `offline` when no answer came. */
export async function send(key: string, question: Question, headers: Record<string, string>): Promise<unknown> {
  const [method, path] = key.split(' ') as [Method, string]
  const answer = await Taro.request<unknown>({
    url: addressOf(path, question),
    method,
    header: { ...(question.body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    data: question.body as object | undefined,
    timeout: patience,
  }).catch(() => {
    throw offline()
  })
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data
  throw problemOf(answer.statusCode, answer.data)
}

interface FileToSend {
  filePath: string
  fileName?: string
  /** Stand before the file. */
  fields: Record<string, string>
}

/** What a file's upload answers. `onProgress` gets percent. Throws as `send` does. */
export async function sendFile(path: string, { filePath, fileName, fields }: FileToSend, headers: Record<string, string>, onProgress?: (percent: number) => void): Promise<unknown> {
  const answer = await new Promise<{ statusCode: number; data: string }>((resolve, reject) => {
    const task = Taro.uploadFile({
      url: API_BASE + path,
      filePath,
      ...(fileName ? { fileName } : {}),
      name: 'file',
      formData: fields,
      header: headers,
      timeout: 120_000,
      success: resolve,
      fail: reject,
    })
    task.progress?.((event) => onProgress?.(event.progress))
    task.catch(reject)
  }).catch(() => {
    throw offline()
  })
  const data = readJson(answer.data)
  if (answer.statusCode >= 200 && answer.statusCode < 300) return data
  throw problemOf(answer.statusCode, data)
}

function readJson(text: unknown): unknown {
  if (typeof text !== 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

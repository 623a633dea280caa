import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { loaderHint } from './mongod-probe'

const rotateAtBytes = 20 << 20

/** Puts a log over 20 MB aside as `.old`, so that two files at most are kept, and says how long it is now (bytes). */
export function prepareLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < rotateAtBytes) return size
  renameSync(file, `${file}.old`)
  return 0
}

function writtenSince(file: string, from: number): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const start = Math.max(from, size - (1 << 18))
  if (size <= start) return ''
  const bytes = Buffer.alloc(size - start)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, bytes, 0, bytes.length, start)
  } finally {
    closeSync(handle)
  }
  return bytes.toString()
}

interface LogLine {
  s?: string
  msg?: string
  attr?: { error?: unknown }
}

// The loader and the option parser print plain text; the rest is one JSON object a line.
function seriousLine(line: string): string[] {
  if (!line.startsWith('{')) return line.trim() ? [line.trim()] : []
  try {
    const { s, msg, attr } = JSON.parse(line) as LogLine
    if (s !== 'E' && s !== 'F') return []
    const error = typeof attr?.error === 'string' ? attr.error : attr?.error && JSON.stringify(attr.error)
    return [[msg, error].filter(Boolean).join(': ')]
  } catch {
    return []
  }
}

/**
 * Why a mongod ended, in its own words: what it or the loader printed and the errors of its log after byte `from`, the
 * last five, with a hint where the cause is known.
 */
export function mongodWords(printed: string, logFile: string, from: number): string {
  const lines = `${printed}\n${writtenSince(logFile, from)}`.split('\n').flatMap(seriousLine)
  const words = [...new Set(lines)].slice(-5).join('\n')
  return words ? words + loaderHint(words) : `没有留下原因，请看 ${logFile}`
}

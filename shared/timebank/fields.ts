import { z } from 'zod'
import { mostMinutes } from './ledger'

/** Whole minutes of a transfer, 1 to the most that one may move. */
export const minutes = z.int('时间要填整数分钟').min(1, '至少 1 分钟').max(mostMinutes, `一次最多 ${mostMinutes / 60} 小时`)

/** The key of a transfer: what it is for, once. */
export const transferId = z.string().regex(/^[\w:.-]{3,120}$/, '编号不对')

/** A SHA-256 in lower-case hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** An Ed25519 signature in base64url. */
export const signature = z.string().regex(/^[\w-]{86}$/)

import type { Result } from '../../shared/api'
import type { ProblemBody } from '../../shared/contract/problems'
import type { Caller } from './client'
import { photo } from './media'
import type { TestServer } from './server'

export interface UploadOptions {
  purpose?: string
  /** What the sender claims; the server must not believe it. */
  name?: string
  type?: string
}

/** Uploads a file over HTTP as the mini-program does. Never throws for a problem: look at `status`. */
export async function upload(server: TestServer, token: string | undefined, content: Buffer, { purpose, name = 'upload.jpg', type = 'image/jpeg' }: UploadOptions = {}) {
  const form = new FormData()
  if (purpose !== undefined) form.set('purpose', purpose)
  form.set('file', new Blob([new Uint8Array(content)], { type }), name)
  const response = await fetch(`${server.url}/api/files`, { method: 'POST', body: form, headers: token ? { authorization: `Bearer ${token}` } : {} })
  const body = (await response.json()) as unknown
  return { status: response.status, result: body as Result<'POST /files'>, problem: body as ProblemBody }
}

/** The id of a photo that this person has just uploaded. */
export async function uploadedPhoto(server: TestServer, caller: Caller): Promise<string> {
  const { status, result, problem } = await upload(server, caller.token(), await photo({ width: 64, height: 48 }))
  if (status !== 200) throw new Error(`the upload was refused: ${problem.detail}`)
  return result.id
}

import type { z } from 'zod'
import type { photoView, voiceView } from '../../shared/files/contract'
import type { Context } from '../http/context'
import { FileModel, type FileRecord } from './file.model'
import { linkKey, proofFor } from './links'

type PhotoView = z.output<typeof photoView>
type VoiceView = z.output<typeof voiceView>

/** What signing a link needs of a request's context. */
export type LinkContext = Pick<Context, 'now'> & { services: { env: Pick<Context['services']['env'], 'jwtSecret'> } }

/** Files as a presenter shows them. Ids that are not there, or of another kind, are left out. */
export interface Described {
  photos(fileIds: readonly Id[]): PhotoView[]
  voice(fileId: Id | null | undefined): VoiceView | null
}

type Id = { toString(): string }
type Shown = Pick<FileRecord, '_id' | 'kind' | 'width' | 'height' | 'seconds'>

/**
 * Looks up all files of an answer in one query and signs their links. Whoever is given the answer can open them for 30 to 60 minutes: call it only for what
 * the policy lets this person see.
 */
export async function describe(fileIds: readonly Id[], ctx: LinkContext): Promise<Described> {
  const found: Shown[] = fileIds.length === 0 ? [] : await FileModel.find({ _id: { $in: fileIds.map(String) }, stored: true }, { kind: 1, width: 1, height: 1, seconds: 1 }).lean()
  const files = new Map(found.map((file) => [String(file._id), file]))
  const ofKind = (kind: FileRecord['kind'], id: Id) => {
    const file = files.get(String(id))
    return file?.kind === kind ? file : undefined
  }
  return {
    photos: (ids) => ids.flatMap((id) => ofKind('photo', id) ?? []).map((file) => photo(file, ctx)),
    voice(id) {
      const file = id == null ? undefined : ofKind('voice', id)
      return file ? { id: String(file._id), url: signedUrl(String(file._id), ctx), seconds: file.seconds } : null
    },
  }
}

function photo({ _id, width, height }: Shown, ctx: LinkContext): PhotoView {
  const id = String(_id)
  return { id, url: signedUrl(id, ctx), thumb: signedUrl(id, ctx, 'thumb'), width: width ?? 0, height: height ?? 0 }
}

/** The path and query at which this server hands out the file, or its thumbnail, for 30 to 60 minutes to whoever has it. */
export function signedUrl(fileId: string, { now, services }: LinkContext, size: 'full' | 'thumb' = 'full'): string {
  const { expires, signature } = proofFor(linkKey(services.env.jwtSecret), fileId, now)
  return `/api/files/${fileId}?expires=${expires}&signature=${signature}${size === 'thumb' ? '&size=thumb' : ''}`
}

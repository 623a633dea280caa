import type { IncomingMessage } from 'node:http'
import type { Context } from '../http/context'
import { Problem } from '../http/problem'
import { fileKinds, maxBytes } from './content-type'
import type { FileRecord } from './file.model'
import { keepPhoto, keepReceived, type Keeping } from './keep'
import { incomingFolder } from './create-storage'
import { mayUpload } from './policy'
import { receive, type Received } from './receive'
import { checkSpreadsheet } from './spreadsheet'
import { checkVoice } from './voice'

/** Takes one file out of a multipart request, checks it by its content and keeps it for its owner, unattached. Throws what the checks throw. */
export async function upload(request: IncomingMessage, { actor, now, services }: Context): Promise<FileRecord> {
  const keeping: Keeping = { owner: actor.person._id, now, storage: services.storage }
  const ceiling = Math.max(...fileKinds.filter((kind) => mayUpload(actor, kind)).map((kind) => maxBytes[kind]))
  const options = {
    folder: incomingFolder(services.env),
    ceiling,
    authorize(kind: Received['type']['kind']) {
      if (!mayUpload(actor, kind)) throw new Problem('forbidden', { detail: '只有社区工作台和系统管理员可以上传表格。' })
    },
  }
  return receive(request, options, (received) => keepChecked(received, keeping))
}

async function keepChecked(received: Received, keeping: Keeping): Promise<FileRecord> {
  switch (received.type.kind) {
    case 'photo':
      return keepPhoto(received.path, keeping)
    case 'voice':
      return keepReceived(received, await checkVoice(received.path, received.type.mime), keeping)
    case 'table':
      await checkSpreadsheet(received.path, received.type)
      return keepReceived(received, { name: received.name }, keeping)
  }
}

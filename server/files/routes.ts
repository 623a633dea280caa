import { filesContract } from '../../shared/files/contract'
import { anyone, implement } from '../http/implement'
import { signedUrl } from './describe'
import { linked, send } from './read'
import { upload } from './upload'

export const fileRoutes = implement(filesContract, {
  'POST /files': (on) =>
    on({
      policy: anyone,
      async handle(_input, _resource, ctx, koa) {
        const { _id, kind, mime, bytes, width, height } = await upload(koa.req, ctx)
        const id = String(_id)
        return { id, kind, mime, bytes, width, height, url: signedUrl(id, ctx), thumb: kind === 'photo' ? signedUrl(id, ctx, 'thumb') : null }
      },
    }),
  'GET /files/:id': (on) =>
    on({
      load: ({ params, query }, ctx) => linked(params.id, query, ctx),
      policy: anyone,
      handle: ({ query }, file, ctx, koa) => send(koa, file, query, ctx),
    }),
})

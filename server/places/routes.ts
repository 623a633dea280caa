import { placesContract } from '../../shared/places/contract'
import { anyone, implement } from '../http/implement'
import { notFound } from '../http/problem'
import { children, loadParent } from './children'
import { find, loadScope } from './find'
import { ImportModel } from './import/import.model'
import { mayHandleImport, mayImport } from './policy'
import { presentImport } from './presenter'
import { applyImport, requestImport } from './request-import'

async function loadImport(id: string) {
  const record = await ImportModel.findById(id).lean()
  if (!record) throw notFound()
  return record
}

/** The endpoints of places, bound. */
export const placesRoutes = implement(placesContract, {
  'GET /places/children': (on) =>
    on({
      load: ({ query }) => loadParent(query.of),
      policy: anyone,
      handle: ({ query }, parent) => children(parent, query.after),
    }),
  'GET /places/find': (on) =>
    on({
      load: ({ query }, { actor }) => loadScope(query.within, actor),
      policy: anyone,
      handle: ({ query }, scope) => find(query.q, scope, query.limit),
    }),
  'POST /imports': (on) =>
    on({
      policy: mayImport,
      handle: async ({ body }, _resource, ctx) => presentImport(await requestImport(body, ctx)),
    }),
  'GET /imports/:id': (on) =>
    on({
      load: ({ params }) => loadImport(params.id),
      policy: mayHandleImport,
      handle: async (_input, record) => presentImport(record),
    }),
  'POST /imports/:id/apply': (on) =>
    on({
      load: ({ params }) => loadImport(params.id),
      policy: mayHandleImport,
      handle: async (_input, record) => presentImport(await applyImport(record)),
    }),
})

import { honoursContract } from '../../../shared/volunteering/honours.contract'
import { anyone, implement } from '../../http/implement'
import { listMe } from './list-me'
import { honours } from './list'

export const honourRoutes = implement(honoursContract, {
  'GET /honours': (on) => on({ policy: anyone, handle: ({ query }, _, ctx) => honours(query, ctx) }),
  'PUT /honours/me': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => listMe(body.listed, ctx) }),
})

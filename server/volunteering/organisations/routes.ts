import { organisationsContract } from '../../../shared/volunteering/organisations.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import { approve } from './approve'
import { editOrganisation } from './edit'
import { listOrganisations } from './list'
import { loadOrganisation } from './load'
import type { Organisation } from './organisation.model'
import { approvePolicy, editOrganisationPolicy, readOrganisationPolicy } from './policy'
import { presentOrganisation, presentOrganisationRow } from './presenter'
import { addProject, endProject } from './projects'
import { register } from './register'

const load = ({ params }: { params: { id: string } }) => loadOrganisation(params.id)
const shown = async (organisation: Promise<Organisation>, ctx: Context) => presentOrganisation(await organisation, ctx)

export const organisationRoutes = implement(organisationsContract, {
  'GET /organisations': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listOrganisations(query, ctx)
        return { items: items.map(presentOrganisationRow), next }
      },
    }),
  'POST /organisations': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => shown(register(body, ctx), ctx) }),
  'GET /organisations/:id': (on) => on({ load, policy: readOrganisationPolicy, handle: (_, organisation, ctx) => presentOrganisation(organisation, ctx) }),
  'PUT /organisations/:id': (on) => on({ load, policy: editOrganisationPolicy, handle: ({ body }, organisation, ctx) => shown(editOrganisation(organisation, body, ctx), ctx) }),
  'POST /organisations/:id/approval': (on) => on({ load, policy: approvePolicy, handle: ({ body }, organisation, ctx) => shown(approve(organisation, body, ctx), ctx) }),
  'POST /organisations/:id/projects': (on) => on({ load, policy: editOrganisationPolicy, handle: ({ body }, organisation, ctx) => shown(addProject(organisation, body, ctx), ctx) }),
  'POST /organisations/:id/projects/:project/end': (on) => on({ load, policy: editOrganisationPolicy, handle: ({ params }, organisation, ctx) => shown(endProject(organisation, params.project, ctx), ctx) }),
})

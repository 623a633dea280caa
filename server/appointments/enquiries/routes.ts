import { enquiriesContract } from '../../../shared/appointments/enquiries.contract'
import type { Context } from '../../http/context'
import { anyone, implement } from '../../http/implement'
import { ask } from './ask'
import { loadEnquiry } from './change'
import type { Enquiry } from './enquiry.model'
import { judge } from './judge'
import { listEnquiries } from './list'
import { openToDesk } from './open-to-desk'
import { partyEnquiryPolicy, readEnquiryPolicy, residentEnquiryPolicy } from './policy'
import { presentEnquiries, presentEnquiry } from './presenter'
import { reply } from './reply'

const load = ({ params }: { params: { id: string } }) => loadEnquiry(params.id)
const shown = async (enquiry: Promise<Enquiry>, ctx: Context) => presentEnquiry(await enquiry, ctx)

export const enquiryRoutes = implement(enquiriesContract, {
  'POST /enquiries': (on) => on({ policy: anyone, handle: ({ body }, _, ctx) => shown(ask(body, ctx), ctx) }),
  'GET /enquiries': (on) =>
    on({
      policy: anyone,
      handle: async ({ query }, _, ctx) => {
        const { items, next } = await listEnquiries(query, ctx)
        return { items: presentEnquiries(items, ctx), next }
      },
    }),
  'GET /enquiries/:id': (on) => on({ load, policy: readEnquiryPolicy, handle: (_, enquiry, ctx) => presentEnquiry(enquiry, ctx) }),
  'POST /enquiries/:id/replies': (on) => on({ load, policy: partyEnquiryPolicy, handle: ({ body }, enquiry, ctx) => shown(reply(enquiry, body, ctx), ctx) }),
  'PUT /enquiries/:id/open': (on) => on({ load, policy: partyEnquiryPolicy, handle: ({ body }, enquiry, ctx) => shown(openToDesk(enquiry, body, ctx), ctx) }),
  'POST /enquiries/:id/judge': (on) => on({ load, policy: residentEnquiryPolicy, handle: ({ body }, enquiry, ctx) => shown(judge(enquiry, body, ctx), ctx) }),
})

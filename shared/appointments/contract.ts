import { bookingsContract } from './bookings.contract'
import { counterContract } from './counter.contract'
import { enquiriesContract } from './enquiries.contract'
import { errandsContract } from './errands.contract'
import { invitationsContract } from './invitations.contract'
import { professionalsContract } from './professionals.contract'
import { servicesContract } from './services.contract'

/** Every endpoint of appointments. */
export const appointmentsContract = { ...servicesContract, ...bookingsContract, ...counterContract, ...errandsContract, ...enquiriesContract, ...invitationsContract, ...professionalsContract }

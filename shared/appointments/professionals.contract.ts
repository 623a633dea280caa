import { z } from 'zod'
import { defineContract } from '../contract/endpoint'
import { id, placeCode } from '../contract/fields'

export const professionalsContract = defineContract({
  'GET /places/:code/professionals': {
    id: 'appointments.professionals',
    doc: 'Professionals and leaders who hold a post at a place, below it or above it: whom its desk can name as the provider of a service.',
    access: 'signedIn',
    params: z.object({ code: placeCode }),
    result: z.object({ items: z.array(z.object({ person: id, name: z.string(), title: z.string() })) }),
  },
})

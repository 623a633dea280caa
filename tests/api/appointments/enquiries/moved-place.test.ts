import { enquiryReactions } from '../../../../server/appointments/enquiries'
import { EnquiryModel } from '../../../../server/appointments/enquiries/enquiry.model'
import { asked, signInLawyer } from '../../../support/enquiries'
import { useServer } from '../../../support/server'

const server = useServer()

test('consultations follow a community that moved under another street, once', async () => {
  const people = await signInLawyer(server)
  const { community } = people.town.first
  const { id } = await asked(people.resident, people.service)
  const follow = enquiryReactions.find(({ types }) => types.includes('places.moved'))!
  const event = { subject: { type: 'place', id: community._id }, data: { from: community.path, to: `6202/620201002/${community._id}/` } } as never
  await follow.react(event)
  await follow.react(event)
  const { path, places } = (await EnquiryModel.findById(id).lean())!
  expect(path).toBe(`6202/620201002/${community._id}/`)
  expect(places).toEqual(['6202', '620201002', community._id])
})

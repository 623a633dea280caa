import type { Types } from 'mongoose'
import { isHeld, PostModel } from '../../people'
import type { Enquiry } from './enquiry.model'
import { isInOffice } from './policy'

/** Who answers a consultation at a moment: whom it was asked as long as she is in office, or who holds the desk of the place. */
export async function answerersOf({ professional, place, path }: Pick<Enquiry, 'professional' | 'place' | 'path'>, at: Date): Promise<Types.ObjectId[]> {
  const posts = (await PostModel.find(professional.person ? { person: professional.person } : { place: place.code, role: 'desk' }).lean()).filter((post) => isHeld(post, at))
  if (!professional.person) return posts.map((post) => post.person)
  return isInOffice(posts, path) ? [professional.person] : []
}

/** Whether anybody answers it. */
export async function isAnswered(enquiry: Pick<Enquiry, 'professional' | 'place' | 'path'>, at: Date): Promise<boolean> {
  return (await answerersOf(enquiry, at)).length > 0
}

import type { z } from 'zod'
import type { doorAnswer, meView, postView } from '../../shared/people/contract'
import { roleLabel } from '../../shared/people/roles'
import type { Actor } from './actor'
import type { Answerable } from './answerable'
import type { Pending } from './pending-households'
import type { Door } from './person.model'
import { abilities } from './policy'
import type { Post } from './post.model'

type MeView = z.input<typeof meView>

/** A door as its own person sees it. */
export function presentDoor({ household, label, status }: Door) {
  return { household, label, status }
}

/** A post as its holder sees it; an absence that is over is not shown. */
export function presentPost(post: Post, now: Date): z.input<typeof postView> {
  const { away } = post
  return {
    id: String(post._id),
    role: post.role,
    label: roleLabel(post.role, post),
    place: post.place,
    placeLabel: post.placeLabel,
    deputy: post.deputy,
    from: post.from.toISOString(),
    until: post.until?.toISOString() ?? null,
    away: away && away.until > now ? { from: away.from.toISOString(), until: away.until.toISOString(), reason: away.reason } : null,
  }
}

/** 'Me' for the person herself. */
export function presentMe(actor: Actor, more: Pick<MeView, 'community' | 'counts'> & { now: Date }): MeView {
  const { person, doors, posts } = actor
  return {
    id: String(person._id),
    name: person.name,
    phone: person.phone ?? person.statedPhone,
    demo: person.demo !== null,
    doors: doors.map(presentDoor),
    posts: posts.map((post) => presentPost(post, more.now)),
    community: more.community,
    counts: more.counts,
    can: abilities(actor),
  }
}

/** A binding that waits, for whoever answers for the door: with the phone, so that she can call and ask. */
export function presentPending({ name, phone, statedPhone, door }: Pending) {
  const { _id, household, label, relation, requestedAt } = door
  return { id: String(_id), household, label, name, phone: phone ?? statedPhone, relation, requestedAt: requestedAt.toISOString() }
}

/** Who answers for a door of mine, phones included: the door is mine, confirmed or not. The others of the household only once it is confirmed. */
export function presentMyDoor(door: Door, answerable: readonly Answerable[], others: readonly { name: string }[]): z.input<typeof doorAnswer> {
  return {
    ...presentDoor(door),
    answerable: answerable.map(({ role, label, placeLabel, name, phone, deputy, note }) => ({ role, label, placeLabel, name, phone, deputy, note })),
    members: door.status === 'confirmed' ? others.map(({ name }) => ({ name })) : [],
  }
}

import type { Types } from 'mongoose'
import { roleLabel, titleAt, type Role } from '../../shared/people/roles'
import type { Door, Person } from './person.model'
import type { Post } from './post.model'

/** Who asks: the person, the doors she says are hers, and the posts she holds now. */
export interface Actor {
  person: Pick<Person, '_id' | 'name' | 'phone' | 'statedPhone' | 'demo'>
  session: Types.ObjectId
  doors: Door[]
  posts: Post[]
}

/** Whether one of the actor's posts, in one of these roles if given, covers a place: its own or one above it. */
export function covers(actor: Pick<Actor, 'posts'>, path: string, roles?: readonly Role[]): boolean {
  return actor.posts.some((post) => path.startsWith(post.path) && (!roles || roles.includes(post.role)))
}

/** Whether the actor's confirmed household is this place or lies under it. */
export function livesIn(actor: Pick<Actor, 'doors'>, path: string): boolean {
  return actor.doors.some((door) => door.status === 'confirmed' && door.path.startsWith(path))
}

/** A post in words, place included: '3 号楼楼栋长', '福民社区第二网格网格员', '福民社区物业'. */
export function postLabel(post: Pick<Post, 'role' | 'level' | 'deputy' | 'department' | 'placeLabel'>): string {
  return titleAt(post.placeLabel, roleLabel(post.role, post))
}

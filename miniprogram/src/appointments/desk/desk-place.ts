import type { Me } from '@/session/me'

/** The place of a desk, below which it offers services; null for an administrator of a whole installation. */
export function deskPlace({ posts }: Pick<Me, 'posts'>): { code: string; label: string } | null {
  const post = posts.find(({ role, place }) => (role === 'desk' || role === 'administrator') && place)
  return post ? { code: post.place, label: post.placeLabel } : null
}

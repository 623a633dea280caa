import { useState } from 'react'
import { levels } from '@shared/places/levels'
import { pickPlace } from '@/places'
import type { Me } from '@/session/me'

export interface DeskPlace {
  code: string
  label: string
}

/** The place of a desk; null for an administrator of a whole installation. */
function ownPlace({ posts }: Pick<Me, 'posts'>): DeskPlace | null {
  const post = posts.find(({ role, place }) => (role === 'desk' || role === 'administrator') && place)
  return post ? { code: post.place, label: post.placeLabel } : null
}

const choosable = levels.slice(0, levels.indexOf('community') + 1)

/** The place that a desk is looking at: its own, or one below it down to a community, which `choose` asks for. `choose` is absent where there is nothing to choose. */
export function useDeskPlace(me: Me): { place: DeskPlace | null; choose?: () => Promise<void> } {
  const own = ownPlace(me)
  const [chosen, setChosen] = useState<DeskPlace | null>(null)
  if (own && own.code === me.community?.code) return { place: own }
  const choose = async () => {
    const picked = await pickPlace({ ...(own ? { within: own.code } : {}), levels: choosable })
    if (picked) setChosen({ code: picked.code, label: picked.label })
  }
  return { place: chosen ?? own, choose }
}

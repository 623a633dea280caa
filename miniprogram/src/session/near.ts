import { useCallback } from 'react'
import { useMe } from './me'

/** Words without the community's name in front of its places: who lives or works there does not need to read it each time. */
export function near(words: string, community: string | undefined): string {
  if (!community) return words
  return words.split(`${community} `).reduce((before, after) => before + (/[^\s（]$/.test(before) && /^\d/.test(after) ? ' ' : '') + after)
}

/** `near` for the community of whoever is signed in. */
export function useNear(): (words: string) => string {
  const community = useMe().data?.community?.name
  return useCallback((words: string) => near(words, community), [community])
}

import { createContext, type PropsWithChildren, useContext } from 'react'
import type { Result } from '@shared/api'
import { type Called, useCall } from '@/api/use-call'
import { useSignedIn } from './session'

export type Me = Result<'GET /me'>

const MeContext = createContext<Called<Me> | null>(null)

/** Holds who is signed in for all pages: one question to the server, asked again for each sign-in. */
export function MeProvider({ children }: PropsWithChildren) {
  const person = useSignedIn()
  const asked = useCall('GET /me', {}, { ready: person !== null, whenShown: false, of: person })
  const data = asked.data && asked.data.id === person ? asked.data : undefined
  const me = { ...asked, data, loading: person !== null && !data && !asked.failure }
  return <MeContext.Provider value={me}>{children}</MeContext.Provider>
}

/** Who is signed in: doors, posts, counts and abilities. `refresh` after anything that changes one of them. */
export function useMe(): Called<Me> {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe needs MeProvider above it')
  return me
}

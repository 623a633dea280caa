import type { Result } from '@shared/api'
import { useCall } from '@/api/use-call'

export type Project = Result<'GET /organisations/:id'>['projects'][number]

/** The projects that an activity of this organisation can be of: those that go on, and the one that it is of already. */
export function useProjects({ organisation, project }: { organisation: string; project: string }): Project[] {
  const { data } = useCall('GET /organisations/:id', { params: { id: organisation } }, { ready: organisation !== '', whenShown: false })
  return data?.id === organisation ? data.projects.filter(({ id, state }) => state === 'open' || id === project) : []
}

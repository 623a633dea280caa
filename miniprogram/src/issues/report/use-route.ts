import { speakDeadline } from '@shared/time/speak'
import { useCall } from '@/api/use-call'
import { useNear } from '@/session/near'
import { reportWords } from '../words'
import { placeOf, type ReportForm, type Where } from './form'

/** What will happen after sending: '由 3 号楼楼栋长陈志强负责，今天下午 6 点前答复您……'. Undefined while that cannot be said. */
export function useRoute(form: ReportForm, door: Where | null): string | undefined {
  const place = placeOf(form, door)
  const ready = form.category !== null && Boolean(place?.code)
  const near = useNear()
  const route = useCall('GET /issues/route', { query: { category: form.category ?? '', place: place?.code ?? '', urgent: form.urgent } }, { ready })
  if (place?.code === '') return reportWords.routeOffline
  if (!ready) return undefined
  if (route.failure) return route.failure.code === 'offline' ? reportWords.routeOffline : reportWords.routeLater
  if (!route.data) return reportWords.routing
  const { holder, respondBy, resolveBy } = route.data
  const now = new Date()
  return near(reportWords.route(`${holder.label}${holder.name}`, speakDeadline(respondBy, now), speakDeadline(resolveBy, now)))
}

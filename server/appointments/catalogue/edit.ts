import type { z } from 'zod'
import type { servicesContract } from '../../../shared/appointments/services.contract'
import type { FieldError } from '../../../shared/contract/problems'
import { transaction } from '../../database/transaction'
import type { Context } from '../../http/context'
import { Problem } from '../../http/problem'
import { serviceEvent } from './event'
import { asProvider } from './provider'
import { ServiceModel, type Service } from './service.model'

type EditBody = z.output<(typeof servicesContract)['PUT /services/:id']['body']>

/**
 * Changes what a service says; bookings made before keep what they were told. Throws `bad_input` for another kind, a reception without a theme,
 * an unknown professional; `appointments.changed` when somebody else was faster.
 */
export async function editService(service: Service, { version, provider, ...rest }: EditBody, ctx: Context): Promise<Service> {
  const errors: FieldError[] = []
  if (rest.kind !== service.kind) errors.push({ path: 'body.kind', code: 'fixed', detail: '种类定下后不能改，请另建一项' })
  if (service.kind === 'reception' && rest.theme === null) errors.push({ path: 'body.theme', code: 'required', detail: '接访日要写明主题' })
  if (errors.length > 0) throw new Problem('bad_input', { errors })
  const set = { ...rest, provider: await asProvider(provider, service, 'body.provider', ctx.now) }
  return transaction(async () => {
    const edited = await ServiceModel.findOneAndUpdate({ _id: service._id, version }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after' }).lean()
    if (!edited) throw new Problem('appointments.changed')
    await serviceEvent(service, 'service.edited', ctx, { name: edited.name, changed: changedFields(service, set) })
    return edited
  })
}

function changedFields(before: Service, set: Partial<Service>): string[] {
  return (Object.keys(set) as (keyof Service)[]).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(set[field]))
}

/** Takes a service out of the catalogue, or back into it; what is booked stays booked. One that is there already stays as it is. */
export function retireService(service: Service, retired: boolean, ctx: Context): Promise<Service> {
  const [from, to] = retired ? (['active', 'retired'] as const) : (['retired', 'active'] as const)
  return transaction(async () => {
    const moved = await ServiceModel.findOneAndUpdate({ _id: service._id, state: from }, { $set: { state: to }, $inc: { version: 1 } }, { returnDocument: 'after' }).lean()
    if (!moved) return service
    await serviceEvent(service, retired ? 'service.retired' : 'service.restored', ctx, { name: service.name })
    return moved
  })
}

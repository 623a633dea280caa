import { giveConsent, PersonModel } from '../../people'
import { timebankSteps } from '../../timebank'
import type { Stage } from './stage'

const day = 24 * 3600_000

/** An old mother lets her son act for her; the desk enters her and two others for hours from the pool, with their agreement. */
export function writeElders({ cast, crowd, diary, opened, as }: Stage): void {
  diary.write(new Date(opened.getTime() + day), async (at) => {
    const son = await PersonModel.findById(cast.of('马志强'), { phone: 1 }).lean()
    await giveConsent({ agent: { phone: son!.phone! } }, await as('丁玉兰', at))
  })
  const others = cast.residents.filter(({ _id }) => !crowd.some((one) => one._id.equals(_id))).slice(0, 2)
  const told = [
    { person: cast.of('丁玉兰'), words: '儿子马志强在场，老人听明白了，同意登记。' },
    ...others.map(({ _id }) => ({ person: _id, words: '入户时当面问过，本人同意。' })),
  ]
  for (const [index, { person, words }] of told.entries()) {
    diary.write(new Date(opened.getTime() + (2 + index) * day), async (at) => timebankSteps.addEntitlement({ person: String(person), words }, await as('孙晓燕', at)))
  }
}

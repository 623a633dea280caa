import type { Types } from 'mongoose'
import { appointmentSteps } from '../../appointments'
import type { Services } from '../../services'
import { actingAs } from '../acting-as'
import type { Cast } from './cast'
import type { Offered } from './offer'

const hour = 3600_000

/** One thread: whom, what, how many hours ago, and what was written back and forth, each so many hours later. */
interface Letter {
  service: string
  by: string
  hoursAgo: number
  text: string
  more?: readonly { after: number; by: 'professional' | 'resident'; text: string }[]
  verdict?: { after: number; words: string }
}

const letters: readonly Letter[] = [
  {
    service: 'lawyer', by: '王秀英', hoursAgo: 50, text: '我想把房子留给照顾我的小女儿，写遗嘱要注意什么？要不要去公证？',
    more: [
      { after: 20, by: 'professional', text: '自己亲手写、签名、写上年月日，就有效力，不一定要公证。最好有房产证上的地址，写清楚给谁。您可以先写一份，周四晚上带来我帮您看。' },
      { after: 26, by: 'resident', text: '好的，要不要大女儿也签字？' },
    ],
  },
  {
    service: 'lawyer', by: '李建国', hoursAgo: 120, text: '楼上漏水把我家天花板泡了，楼上不肯赔，怎么办？',
    more: [{ after: 18, by: 'professional', text: '先拍照留好证据，请物业出个漏水原因的说明，再到社区调解。调解不成可以起诉，我帮您看材料。' }],
    verdict: { after: 70, words: '说得明白，已经去调解了。' },
  },
  { service: 'judge', by: '马志强', hoursAgo: 90, text: '借给朋友三万块，有借条，他一直不还，我去哪里立案？' },
  { service: 'police', by: '张淑芬', hoursAgo: 7, text: '有人打电话说我中了奖，让先交税。是骗子吗？已经有邻居差点上当。' },
]

/** Lives the written consultations: one that waits again for the lawyer, one closed, one that is late, one just asked. */
export async function writeLetters(offered: readonly Offered[], cast: Cast, now: Date, services: Services): Promise<void> {
  for (const letter of letters) {
    const { service, server } = offered.find(({ told }) => told.key === letter.service)!
    const began = now.getTime() - letter.hoursAgo * hour
    const resident = cast.of(letter.by)
    const as = (person: Types.ObjectId, after: number) => actingAs(person, new Date(began + after * hour), services)
    let enquiry = await appointmentSteps.ask({ service: String(service._id), text: letter.text, photos: [] }, await as(resident, 0))
    for (const { after, by, text } of letter.more ?? []) enquiry = await appointmentSteps.reply(enquiry, { text, photos: [] }, await as(by === 'resident' ? resident : server, after))
    if (letter.verdict) await appointmentSteps.judgeEnquiry(enquiry, { responded: true, solved: true, satisfied: true, words: letter.verdict.words }, await as(resident, letter.verdict.after))
  }
}

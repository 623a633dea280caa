import { transferKindLabels } from '../../../shared/timebank/ledger'
import { speakHours } from '../../../shared/timebank/speak'
import type { Message } from '../../notices'
import type { Transfer } from '../ledger/transfer.model'

/** What is known of a transfer beside itself. */
export interface Around {
  /** What an account is called. */
  nameOf: (account: string) => string
  /** The transfer that it undoes. */
  undone: Pick<Transfer, 'kind'> | null
}

/** A message and the account whose holder gets it; nobody where that is no person's. */
export interface ToAccount {
  account: string
  message: Message
}

/** What the holders of accounts are told about a transfer that somebody or something else made. Pure. */
export function transferMessages({ _id, kind, minutes, from, to, words }: Transfer, { nameOf, undone }: Around): ToAccount[] {
  const hours = speakHours(minutes)
  const tell = (account: string, title: string, body: string): ToAccount => ({ account, message: { title, body, subject: { type: 'hours', id: _id } } })
  switch (kind) {
    case 'gift':
      return [tell(to.account, '有人赠给您时间', `${nameOf(from.account)}赠给您 ${hours}${words ? `，并说：${words}` : '。'}`)]
    case 'opening':
      return [tell(to.account, '以前的时间转入了', `社区把您以前的服务时间 ${hours}记到了您的账户${words ? `，依据：${words}` : ''}。有疑问可以问社区。`)]
    case 'grant':
      return [tell(to.account, '互助池发时间了', `${nameOf(from.account)}发给您 ${hours}，可以用来请人帮忙。`)]
    case 'overflow':
      return [
        tell(from.account, '存的时间到上限了', `您存的时间到了上限，超出的 ${hours}转给了${nameOf(to.account)}。`),
        tell(to.account, '收到转来的时间', `${nameOf(from.account)}存的时间到了上限，超出的 ${hours}转给了您。`),
      ]
    case 'reverse':
      return reversed(tell, { hours, from: from.account, to: to.account, kind: undone?.kind ?? 'gift', reason: words })
    default:
      return []
  }
}

interface Undone {
  hours: string
  from: string
  to: string
  kind: Transfer['kind']
  reason: string | null
}

function reversed(tell: (account: string, title: string, body: string) => ToAccount, { hours, from, to, kind, reason }: Undone): ToAccount[] {
  const why = reason ? `原因：${reason}` : ''
  const taken = tell(from, '一笔时间被冲正了', `社区核对后，撤销了一笔“${transferKindLabels[kind]}”，从您的账户转回 ${hours}。${why}`)
  // Who stored to the ceiling hears of the reversal of the whole, of which the overflow is a part.
  if (kind === 'overflow') return [taken]
  return [taken, tell(to, '一笔时间退回来了', `社区核对后，撤销了一笔“${transferKindLabels[kind]}”，${hours}退回您的账户。${why}`)]
}

import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { speakWindow } from '@/kit/day-part'
import type { IconName } from '@/kit/icon'
import { QuietButton } from '@/kit/quiet-button'
import type { Act } from '../acts'
import { type ErrandDetail, isOver } from '../standing'
import { actWords } from '../words'

export const actIcons: Record<Act, IconName> = {
  confirm: 'star',
  finish: 'camera',
  accept: 'check',
  otherTime: 'clock',
  return: 'returned',
  cancel: 'close',
  callHolder: 'phone',
}

/** What a button says: when she goes, or who is called. */
export function sayAct(act: Act, { holder, window }: Pick<ErrandDetail, 'holder' | 'window'>, now: Date): string {
  if (act === 'accept') return isOver(window, now) ? actWords.acceptLater : actWords.accept(speakWindow(window, now))
  if (act === 'callHolder') return actWords.call(holder?.name ?? '')
  return actWords[act]
}

/** Calls a number. */
export async function dial(phone: string | null | undefined): Promise<void> {
  if (!phone) return
  await Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {
    // The person closed the dialog.
  })
}

/** Everything that can be done beside the one main thing. */
export function ActButtons({ acts, errand, now, onAct }: { acts: readonly Act[]; errand: ErrandDetail; now: Date; onAct: (act: Act) => unknown }) {
  if (acts.length === 0) return null
  return (
    <View className="quiet-row">
      {acts.map((act) => (
        <QuietButton key={act} icon={actIcons[act]} tone={act === 'cancel' ? 'danger' : 'main'} onPress={() => onAct(act)}>
          {sayAct(act, errand, now)}
        </QuietButton>
      ))}
    </View>
  )
}

import { speakMinute } from '@shared/appointments/calendar'
import type { Window, WindowField } from './window'

/** What the desk reads over a window of a day. */
export const windowWords = {
  labels: { from: '从', until: '到', slotMinutes: '几分钟一段', perCounter: '每窗口几人', counters: '几个窗口' } satisfies Record<WindowField, string>,
  time: '请写成 9:00 这样。',
  slotMinutesWrong: '请写 5 到 480。',
  perCounterWrong: '请写 1 到 200。',
  countersWrong: '请写 1 到 30。',
  tooShort: '这段时间放不下一个号。',
  size: ({ slots, numbers }: { slots: number; numbers: number }) => `一天 ${slots} 段，共 ${numbers} 个号`,
  speak: ({ from, until, slotMinutes, perCounter, counters }: Window) => `${speakMinute(from)}–${speakMinute(until)}，每 ${slotMinutes} 分钟 ${perCounter * counters} 人${counters > 1 ? `（${counters} 个窗口）` : ''}`,
} as const

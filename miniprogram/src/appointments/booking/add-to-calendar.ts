import Taro from '@tarojs/taro'
import type { BookingDetail } from './acts'

const minute = 60

/** Puts the appointment into the phone's calendar, with an alarm an hour before. Rejects when the person does not allow it. */
export async function addToCalendar({ service, number, start, end, where, provider }: BookingDetail): Promise<void> {
  await Taro.addPhoneCalendar({
    title: number === null ? service.name : `${service.name} ${number} 号`,
    // Seconds since 1970, as WeChat asks for them.
    startTime: seconds(start),
    endTime: String(seconds(end)),
    location: where,
    description: `${provider.title}${provider.name}`,
    alarm: true,
    alarmOffset: 60 * minute,
  })
}

function seconds(moment: string): number {
  return Math.floor(new Date(moment).getTime() / 1000)
}

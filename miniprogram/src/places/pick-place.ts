import Taro from '@tarojs/taro'
import type { Result } from '@shared/api'
import type { Level } from '@shared/places/levels'
import { open } from '@/kit/routes'

export type PlaceView = Result<'GET /places/children'>['items'][number]

export interface Picking {
  /** The place that cannot be left upwards, by code; the whole tree unless told. */
  within?: string
  /** Where to begin, by code; at `within` unless told. */
  at?: string
  /** Levels that can be chosen. */
  levels: readonly Level[]
}

const answered = 'places.picked'

/** Lets a person choose a place on a page of its own. Null when she went back without choosing. */
export function pickPlace({ within, at, levels }: Picking): Promise<PlaceView | null> {
  return new Promise((resolve) => {
    Taro.eventCenter.off(answered)
    Taro.eventCenter.once(answered, resolve)
    void open('pickPlace', { levels: levels.join('.'), ...(within ? { within } : {}), ...(at ? { at } : {}) })
  })
}

/** Answers whoever opened the page. */
export function answerPick(place: PlaceView | null): void {
  Taro.eventCenter.trigger(answered, place)
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { partProps } from './press-props'
import type { Tone } from './tag'
import './note.scss'

const icons: Record<Tone, IconName> = { plain: 'info', pine: 'info', urgent: 'clock', warning: 'warning', danger: 'warning', done: 'done' }

/** A sentence that has to be read here: what will happen after sending, why it failed, what was kept. */
export function Note({ children, tone = 'plain', icon, action }: { children: string; tone?: Tone; icon?: IconName; action?: ReactNode }) {
  return (
    <View className={`note note--${tone}`} {...(tone === 'danger' ? partProps('alert') : {})}>
      <Icon name={icon ?? icons[tone]} />
      <View className="note__words">
        <View>{children}</View>
        {action}
      </View>
    </View>
  )
}

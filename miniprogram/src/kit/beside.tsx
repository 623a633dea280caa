import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Empty } from './empty'
import type { IconName } from './icon'
import { QuietButton } from './quiet-button'
import { Sheet } from './sheet'
import { useWide } from './use-wide'
import './desk.scss'

interface BesideProps {
  /** What was opened; null: nothing yet. */
  pane: ReactNode | null
  /** What the pane is called. */
  label: string
  /** What stands there on a wide screen until something is opened. */
  choose: string
  icon?: IconName
  /** The list has much in it and wants the room. */
  narrow?: boolean
  /** What stands beside the button that closes the pane, on a wide screen. */
  acts?: ReactNode
  onClose: () => void
}

/** A list with what was opened from it: side by side on a wide screen, over it on a phone. */
export function Beside({ pane, label, choose, icon = 'items', narrow = false, acts, onClose, children }: PropsWithChildren<BesideProps>) {
  const wide = useWide()
  return (
    <View className={`beside${narrow ? ' beside--narrow' : ''}`}>
      <View className="beside__list">{children}</View>
      {wide ? (
        <View className="beside__pane" ariaLabel={label}>
          {pane === null ? (
            <Empty icon={icon} words={choose} />
          ) : (
            <>
              <View className="quiet-row">
                <QuietButton icon="close" onPress={onClose}>关闭</QuietButton>
                {acts}
              </View>
              {pane}
            </>
          )}
        </View>
      ) : (
        <Sheet shown={pane !== null} title={label} closeWords="关闭" onClose={onClose}>
          {pane}
        </Sheet>
      )}
    </View>
  )
}

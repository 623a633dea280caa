import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Empty } from '@/kit/empty'
import { Sheet } from '@/kit/sheet'
import { useWide } from '@/kit/use-wide'
import { deskWords as words } from './words'
import './desk.scss'

interface BesideProps {
  /** What was opened; null: nothing yet. */
  pane: ReactNode | null
  /** What the pane is called. */
  label: string
  /** What stands there on a wide screen until something is opened. */
  choose: string
  onClose: () => void
}

/** A list with what was opened from it: side by side on a wide screen, over it on a phone. */
export function Beside({ pane, label, choose, onClose, children }: PropsWithChildren<BesideProps>) {
  const wide = useWide()
  return (
    <View className="time-desk">
      <View className="time-desk__part">{children}</View>
      {wide ? (
        <View className="time-desk__pane" ariaLabel={label}>
          {pane ?? <Empty icon="items" words={choose} />}
        </View>
      ) : (
        <Sheet shown={pane !== null} title={label} closeWords={words.close} onClose={onClose}>
          {pane}
        </Sheet>
      )}
    </View>
  )
}

import { Popup } from '@nutui/nutui-react-taro'
import { ScrollView, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { partProps } from './press-props'
import { QuietButton } from './quiet-button'
import './sheet.scss'

interface SheetProps {
  shown: boolean
  title: string
  onClose: () => void
  /** The main button of the sheet. */
  foot?: ReactNode
  /** What leaves it; '先不了' unless told. */
  closeWords?: string
}

/** A sheet from below for a confirmation, a choice or one short form. It stays until it is answered. */
export function Sheet({ shown, title, onClose, foot, closeWords = '先不了', children }: PropsWithChildren<SheetProps>) {
  return (
    <Popup visible={shown} position="bottom" round lockScroll destroyOnClose duration={200} closeOnOverlayClick={false} onClose={onClose}>
      <View className="sheet" {...partProps('dialog', title)}>
        <View className="sheet__title">{title}</View>
        <ScrollView scrollY className="sheet__body">
          <View className="sheet__content">{children}</View>
        </ScrollView>
        <View className="sheet__foot">
          {foot}
          <QuietButton block onPress={onClose}>
            {closeWords}
          </QuietButton>
        </View>
      </View>
    </Popup>
  )
}

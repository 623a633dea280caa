import Taro, { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useEffect, useState } from 'react'
import { useSignedIn } from '@/session/session'
import { useElder } from '@/theme/elder'
import { frameOfPage } from './frame'
import { Icon } from './icon'
import { Press } from './press'
import { partProps } from './press-props'
import { goBack, pages, type Tab } from './routes'
import { TabBar } from './tab-bar'
import './screen.scss'

interface ScreenProps {
  title: string
  /** Which tab this page is; other pages get an arrow back. */
  tab?: Tab
  /** Uses the whole of a wide screen (desk pages); the others stay a column. */
  wide?: boolean
  /** Can be seen without a sign-in. */
  open?: boolean
  /** Stays at the thumb while the page scrolls: the main button, and what belongs right above it. */
  foot?: ReactNode
  /** Beside the title. */
  aside?: ReactNode
}

/** Every page's frame: theme, title, way back, safe areas, tab bar; sends to the sign-in who is not signed in. */
export function Screen({ title, tab, wide = false, open = false, foot, aside, children }: PropsWithChildren<ScreenProps>) {
  const { elder } = useElder()
  const [frame] = useState(frameOfPage)
  const signedIn = useSignedIn() !== null
  const shut = !open && !signedIn

  useEffect(() => {
    if (shut) void Taro.reLaunch({ url: pages.signIn })
  }, [shut])
  useDidShow(() => void Taro.setNavigationBarTitle({ title }))

  return (
    <View className={`linli screen${elder ? ' elder' : ''}${wide ? ' screen--wide' : ''}`}>
      <View className="screen__head" style={{ paddingTop: `${frame.top}px`, paddingRight: `${frame.right}px` }}>
        {!tab && !shut && !open ? (
          <Press className="screen__back" label="返回" onPress={() => void goBack()}>
            <Icon name="back" />
          </Press>
        ) : null}
        <View className="screen__title" {...partProps('heading')}>
          {title}
        </View>
        {aside}
      </View>
      <View className="screen__body">{shut ? null : children}</View>
      {(foot || tab) && !shut ? (
        <View className="screen__bottom">
          {foot ? <View className={`screen__foot${tab ? '' : ' screen__foot--last'}`}>{foot}</View> : null}
          {tab ? <TabBar current={tab} /> : null}
        </View>
      ) : null}
    </View>
  )
}

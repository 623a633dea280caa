import { Badge } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { useMe } from '@/session/me'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import { openTab, type Tab } from './routes'
import './tab-bar.scss'

const faces: Record<Tab, { icon: IconName; words: string }> = {
  work: { icon: 'todo', words: '待办' },
  home: { icon: 'home', words: '首页' },
  mine: { icon: 'items', words: '我的事' },
  neighbours: { icon: 'neighbours', words: '邻里' },
  me: { icon: 'person', words: '我的' },
}

/** The tabs at the foot of a tab page. Who holds a post that works gets 待办 first, with the count of what waits. */
export function TabBar({ current }: { current: Tab }) {
  const { data: me } = useMe()
  const { todo: issues = 0, errands = 0, enquiries = 0, pendingHouseholds = 0 } = me?.counts ?? {}
  const todo = issues + errands + enquiries + pendingHouseholds
  const tabs: Tab[] = [...(me?.can.work || current === 'work' ? (['work'] as const) : []), 'home', 'mine', 'neighbours', 'me']
  const label = (tab: Tab) => (tab === 'work' && todo ? `待办，${todo} 件` : faces[tab].words)
  return (
    <View className="tab-bar">
      {tabs.map((tab) => (
        <Press key={tab} className={`tab-bar__tab${tab === current ? ' tab-bar__tab--current' : ''}`} label={label(tab)} onPress={() => void (tab !== current && openTab(tab))}>
          {tab === 'work' && todo ? (
            <Badge value={todo} max={99}>
              <Icon name={faces[tab].icon} />
            </Badge>
          ) : (
            <Icon name={faces[tab].icon} />
          )}
          <View className="tab-bar__words">{faces[tab].words}</View>
        </Press>
      ))}
    </View>
  )
}

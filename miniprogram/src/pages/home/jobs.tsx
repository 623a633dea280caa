import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/kit/icon'
import { Press } from '@/kit/press'
import { open } from '@/kit/routes'
import { homeWords } from './words'
import './jobs.scss'

interface JobProps {
  icon: IconName
  words: string
  note: string
  onPress: () => void
  main?: boolean
}

/** The three main jobs, each one touch away. */
export function Jobs() {
  return (
    <View className="jobs">
      <Job main icon="report" words={homeWords.report} note={homeWords.reportNote} onPress={() => void open('report')} />
      <Job icon="calendar" words={homeWords.services} note={homeWords.servicesNote} onPress={() => void open('services')} />
      <Job icon="clock" words={homeWords.time} note={homeWords.timeNote} onPress={() => void open('myTime')} />
    </View>
  )
}

function Job({ icon, words, note, onPress, main = false }: JobProps) {
  return (
    <Press className={`job${main ? ' job--main' : ''}`} onPress={onPress}>
      <View className="job__sign">
        <Icon name={icon} size="big" />
      </View>
      <View className="job__words">
        <View className="job__name">{words}</View>
        <View className="job__note">{note}</View>
      </View>
    </Press>
  )
}

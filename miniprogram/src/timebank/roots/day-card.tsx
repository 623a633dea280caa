import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Result } from '@shared/api'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import { CopyButton } from './copy-button'
import { asText } from './as-text'
import { rootsWords as words } from './words'
import './roots.scss'

type Roots = Result<'GET /timebank/roots'>

interface DayCardProps {
  root: Roots['items'][number]
  /** For its signature; null where it is not published any more. */
  publicKey: string | null
}

/** What was published of one day: the value over all accounts, and by whom it is signed. */
export function DayCard({ root, publicKey }: DayCardProps) {
  const [whole, setWhole] = useState(false)
  return (
    <Card title={words.day(root.day)}>
      <View className="hours__quiet">{words.accounts(root.accounts)}</View>
      <Value label={words.root}>{root.root}</Value>
      {whole ? (
        <>
          <Value label={words.signature}>{root.signature}</Value>
          <Value label={words.key}>{publicKey ?? root.key}</Value>
          <Value label={words.previous}>{root.previous}</Value>
        </>
      ) : null}
      <View className="quiet-row">
        <CopyButton label={words.copyDay(root.day)} text={asText({ root, publicKey })}>
          {words.copy}
        </CopyButton>
        <QuietButton onPress={() => setWhole(!whole)}>{whole ? words.less : words.more}</QuietButton>
      </View>
    </Card>
  )
}

function Value({ label, children }: { label: string; children: string }) {
  return (
    <View>
      <View className="hours__small">{label}</View>
      <Text className="root-value" selectable userSelect>
        {children}
      </Text>
    </View>
  )
}

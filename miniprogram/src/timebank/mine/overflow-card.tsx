import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/kit/card'
import { QuietButton } from '@/kit/quiet-button'
import type { Account } from './account'
import { OverflowSheet } from './overflow-sheet'
import { mineWords } from './words'
import '../timebank.scss'

interface OverflowCardProps {
  account: Account
  onChanged: (after: Account) => void
}

/** Where goes what exceeds the ceiling, and the way to choose somebody else. */
export function OverflowCard({ account, onChanged }: OverflowCardProps) {
  const [choosing, setChoosing] = useState(false)
  const { overflowTo, pool, ceiling } = account
  const to = overflowTo?.name ?? (pool ? mineWords.pool(pool.name) : mineWords.noPool)
  return (
    <Card title={mineWords.overflow} aside={<QuietButton onPress={() => setChoosing(true)}>{mineWords.change}</QuietButton>}>
      <View className="hours__said">{mineWords.overflowWords(ceiling, to)}</View>
      <OverflowSheet
        shown={choosing}
        account={account}
        onClose={() => setChoosing(false)}
        onDone={(after) => {
          onChanged(after)
          setChoosing(false)
        }}
      />
    </Card>
  )
}

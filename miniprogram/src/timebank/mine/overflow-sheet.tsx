import { useState } from 'react'
import { useCall } from '@/api/use-call'
import { useAsk } from '@/api/use-ask'
import { Choice } from '@/kit/choice'
import { Loaded } from '@/kit/loaded'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { Sheet } from '@/kit/sheet'
import type { Account } from './account'
import { mineWords } from './words'

const pool = 'pool'

interface OverflowSheetProps {
  shown: boolean
  account: Account
  onClose: () => void
  onDone: (after: Account) => void
}

/** Chooses who gets what exceeds: somebody near, or the community's pool. */
export function OverflowSheet({ shown, account, onClose, onDone }: OverflowSheetProps) {
  const [chosen, setChosen] = useState<string>()
  const { ask, problem, forget } = useAsk()
  const recipients = useCall('GET /timebank/recipients', {}, { ready: shown, whenShown: false })
  const now = account.overflowTo?.id ?? pool
  const to = chosen ?? now
  const close = () => {
    setChosen(undefined)
    forget()
    onClose()
  }
  const save = async () => {
    const after = await ask('PUT /timebank/overflow', { body: { to: to === pool ? null : to } })
    if (!after) return
    setChosen(undefined)
    onDone(after)
  }
  return (
    <Sheet
      shown={shown}
      title={mineWords.choose}
      onClose={close}
      foot={
        <>
          {problem ? <Note tone="danger">{problem.at('body.to') ?? problem.message}</Note> : null}
          <MainButton onPress={save} busyWords={mineWords.saving}>
            {mineWords.save}
          </MainButton>
        </>
      }
    >
      <Loaded call={recipients} cards={1}>
        {({ items }) => (
          <Choice
            label={mineWords.choose}
            options={[
              { value: pool, label: account.pool ? mineWords.pool(account.pool.name) : mineWords.noPool },
              ...(account.overflowTo && !items.some(({ id }) => id === account.overflowTo?.id) ? [{ value: account.overflowTo.id, label: account.overflowTo.name }] : []),
              ...items.map(({ id, name, label }) => ({ value: id, label: name, hint: label })),
            ]}
            value={to}
            onChange={(value) => {
              setChosen(value)
              forget()
            }}
          />
        )}
      </Loaded>
      <Note>{mineWords.chooseNote}</Note>
    </Sheet>
  )
}

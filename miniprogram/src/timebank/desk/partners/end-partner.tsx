import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '@/api/use-ask'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import type { Partner } from './partner'
import { partnersWords as words } from './words'

interface EndPartnerProps {
  partner: Partner
  /** Somebody else has changed it meanwhile. */
  onConflict: () => Promise<void>
  onDone: (after: Partner) => void
}

/** Ends the cooperation with a partner, asked once more; or takes it up again. */
export function EndPartner({ partner: { id, name, where, phone, staff, state, version }, onConflict, onDone }: EndPartnerProps) {
  const { ask, problem } = useAsk()
  const [asking, setAsking] = useState(false)
  const put = async (ended: boolean) => {
    const after = await ask('PUT /partners/:id', { params: { id }, body: { name, where, phone, staff: staff.map((one) => one.id), version, ended } })
    setAsking(false)
    if (after) onDone(after)
    else await onConflict()
  }
  const said = problem ? <Note tone="danger">{problem.code === 'conflict' ? words.changedMeanwhile : problem.message}</Note> : null
  if (state === 'ended') {
    return (
      <>
        {said}
        <MainButton icon="refresh" onPress={() => put(false)}>{words.restore}</MainButton>
        <Note>{words.restoreNote}</Note>
      </>
    )
  }
  if (!asking) {
    return (
      <>
        {said}
        <View className="quiet-row">
          <QuietButton icon="stop" tone="danger" onPress={() => setAsking(true)}>{words.end}</QuietButton>
        </View>
      </>
    )
  }
  return (
    <>
      <Note tone="warning">{words.endNote(name)}</Note>
      <MainButton tone="danger" onPress={() => put(true)} busyWords={words.ending}>{words.endSure}</MainButton>
      <QuietButton block onPress={() => setAsking(false)}>{words.keep}</QuietButton>
    </>
  )
}

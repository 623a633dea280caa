import { useState } from 'react'
import { Card } from '@/kit/card'
import { Row } from '@/kit/row'
import { phoneEntryWords } from '../computer/words'
import { HandoffCard } from './handoff-card'
import type { PhoneEntryProps } from './phone-entry'

/** 电脑登录, the computer's side: a code at once, or under a quiet row where one can sign in otherwise. */
export function PhoneEntry({ alone, onEnter }: PhoneEntryProps) {
  const [wanted, setWanted] = useState(false)
  return alone || wanted ? (
    <HandoffCard onSignedIn={onEnter} />
  ) : (
    <Card>
      <Row icon="computer" title={phoneEntryWords.title} note={phoneEntryWords.rowNote} onPress={() => setWanted(true)} />
    </Card>
  )
}

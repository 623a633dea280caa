import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { rootsWords as words } from './words'

/** Puts words on the clipboard, and says whether it worked for as long as the page is there. */
export function CopyButton({ children, label, text }: { children: string; label: string; text: string }) {
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null)
  const copy = () =>
    Taro.setClipboardData({ data: text }).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  return (
    <>
      <QuietButton icon="items" label={label} onPress={copy}>
        {children}
      </QuietButton>
      {said ? <Note tone={said === 'copied' ? 'done' : 'warning'}>{words[said]}</Note> : null}
    </>
  )
}

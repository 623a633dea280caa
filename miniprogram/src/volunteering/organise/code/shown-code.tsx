import { Image, View } from '@tarojs/components'
import { codeDrift, codeSeconds, type CodePurpose } from '@shared/volunteering/check-code'
import type { Result } from '@shared/api'
import type { ApiProblem } from '@/api/problem'
import { Card } from '@/kit/card'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { codeWords as words } from './words'
import './code.scss'

interface ShownCodeProps {
  code: Result<'GET /activities/:id/code'>
  purpose: CodePurpose
  /** Seconds until it changes; below zero since when it should have. */
  left: number
  /** Why the next one did not come. */
  failure: ApiProblem | undefined
  onAgain: () => unknown
}

/** The code of now for people who stand around the phone; one that nobody takes any more is not shown. */
export function ShownCode({ code, purpose, left, failure, onAgain }: ShownCodeProps) {
  const gone = left < -codeDrift * codeSeconds
  return (
    <>
      {failure ? (
        <Note tone="warning" icon="offline" action={<QuietButton icon="refresh" onPress={onAgain}>{words.again}</QuietButton>}>
          {gone ? words.gone : words.offline}
        </Note>
      ) : null}
      {gone ? null : (
        <Card>
          <View className="check-code">
            <Image className="check-code__image" src={code.image} mode="scaleToFill" />
            <View className="check-code__digits">{`${code.code.slice(0, 3)} ${code.code.slice(3)}`}</View>
            <View className="check-code__note">{purpose === 'in' ? words.scanIn : words.scanOut}</View>
            <View className="check-code__left">{left > 0 ? words.changes(left) : words.changing}</View>
          </View>
        </Card>
      )}
      <Card tone="pine">
        <View className="check-code__note">{words.inside(code.inside, code.signed)}</View>
      </Card>
    </>
  )
}

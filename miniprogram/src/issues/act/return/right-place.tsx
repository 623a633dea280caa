import { View } from '@tarojs/components'
import { call } from '@/api/call'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import { QuietButton } from '@/kit/quiet-button'
import { Row } from '@/kit/row'
import { pickPlace } from '@/places'
import type { IssueDetail } from '../../issue/standing'
import { words } from '../words'

interface Place {
  code: string
  label: string
}

interface RightPlaceProps {
  issue: IssueDetail
  value: Place | null
  error?: string
  onChange: (place: Place | null) => void
}

/** Where an issue belongs, chosen on the place page. The server takes places of the same community only. */
export function RightPlace({ issue, value, error, onChange }: RightPlaceProps) {
  const choose = async () => {
    const place = await pickPlace({ within: await communityOf(issue.place.code), levels: ['community', 'grid', 'building', 'courtyard', 'unit', 'household'] })
    if (place) onChange({ code: place.code, label: place.label })
  }
  return (
    <Field label={words.rightPlace} hint={words.rightPlaceHint} error={error} optional>
      {value ? (
        <Card>
          <Row icon="place" title={value.label} />
          <View className="quiet-row">
            <QuietButton onPress={choose}>{words.changePlace}</QuietButton>
            <QuietButton onPress={() => onChange(null)}>{words.forgetPlace}</QuietButton>
          </View>
        </Card>
      ) : (
        <QuietButton block icon="place" onPress={choose}>
          {words.choosePlace}
        </QuietButton>
      )}
    </Field>
  )
}

/** The community around a place; undefined, which opens the whole tree, where the way up cannot be asked for now. */
async function communityOf(code: string): Promise<string | undefined> {
  try {
    const { ancestors, parent } = await call('GET /places/children', { query: { of: code } })
    return [...ancestors, ...(parent ? [parent] : [])].find((place) => place.level === 'community')?.code
  } catch {
    return undefined
  }
}

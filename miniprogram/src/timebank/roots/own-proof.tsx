import { View } from '@tarojs/components'
import { useCall } from '@/api/use-call'
import { Card } from '@/kit/card'
import { Loaded } from '@/kit/loaded'
import { asText } from './as-text'
import { CopyButton } from './copy-button'
import { rootsWords as words } from './words'

/** That my own account is in the newest of the published values, with what it takes to check that elsewhere. */
export function OwnProof() {
  const proof = useCall('GET /timebank/proof', {}, { whenShown: false })
  return (
    <Loaded call={proof} cards={1}>
      {(own) => (
        <Card title={words.mine}>
          {own ? (
            <>
              <View>{words.mineIn(own.root.day, own.leaf.sequence)}</View>
              <View className="hours__quiet">{words.mineFor}</View>
              <View className="quiet-row">
                <CopyButton label={words.copyMine} text={asText(own)}>
                  {words.copyMine}
                </CopyButton>
              </View>
            </>
          ) : (
            <View>{words.notYet}</View>
          )}
        </Card>
      )}
    </Loaded>
  )
}

import { View } from '@tarojs/components'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { QuietButton } from '@/kit/quiet-button'
import { ChooseFile } from './choose-file'
import { Standing } from './standing'
import { useImport } from './use-import'
import { importWords } from './words'

/** An import from the choice of a file to its last row. */
export function ImportPanel() {
  const importing = useImport()
  const { current, restoring, problem } = importing
  return (
    <View className="places-desk__part">
      {current ? (
        <Standing current={current} importing={importing} />
      ) : restoring === 'asking' ? (
        <Loading cards={1} />
      ) : restoring === 'failed' && problem ? (
        <>
          <Failure problem={problem} kept={importWords.restoreFailed} onRetry={importing.refresh} />
          <QuietButton block onPress={importing.forget}>
            {importWords.another}
          </QuietButton>
        </>
      ) : (
        <ChooseFile importing={importing} />
      )}
    </View>
  )
}

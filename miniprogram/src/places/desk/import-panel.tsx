import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Failure } from '@/kit/failure'
import { Loading } from '@/kit/loading'
import { QuietButton } from '@/kit/quiet-button'
import { ChooseFile } from './choose-file'
import { Standing } from './standing'
import { useImport } from './use-import'
import { importWords } from './words'

/** An import from the choice of a file to its last row; `onWritten` hears when all of it is written. */
export function ImportPanel({ onWritten }: { onWritten: () => void }) {
  const importing = useImport()
  const { current, restoring, problem } = importing
  const written = current?.state === 'done'
  useEffect(() => {
    if (written) onWritten()
  }, [written, onWritten])
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

import Taro from '@tarojs/taro'

/** A recording under way. */
export interface Recording {
  stop: () => void
  /** Where it is on this device and how long, in seconds; null when it could not be made. */
  ended: Promise<{ path: string; seconds: number } | null>
}

/** Whether this device can record. */
export function canRecord(): boolean {
  return true
}

/** Starts to record, at most `maxSeconds`. Rejects when the person does not allow it. */
export async function startRecording(maxSeconds: number): Promise<Recording> {
  await Taro.authorize({ scope: 'scope.record' })
  const recorder = Taro.getRecorderManager()
  const ended = new Promise<{ path: string; seconds: number } | null>((resolve) => {
    recorder.onStop((result) => resolve({ path: result.tempFilePath, seconds: Math.max(1, Math.round(result.duration / 1000)) }))
    recorder.onError(() => resolve(null))
  })
  recorder.start({ duration: maxSeconds * 1000, format: 'mp3', sampleRate: 16000, numberOfChannels: 1, encodeBitRate: 48000 })
  return { stop: () => recorder.stop(), ended }
}

import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { Icon } from './icon'
import { Note } from './note'
import { afterFailure, type Photo } from './photos'
import { QuietButton } from './quiet-button'
import { canRecord, type Recording, startRecording } from './record'
import { VoicePlayer } from './voice-player'
import './voice-recorder.scss'

/** A voice note on its way into a form; like a photo, with its length in seconds. */
export type Voice = Photo & { seconds: number }

interface VoiceRecorderProps {
  voice: Voice | null
  onChange: (change: (before: Voice | null) => Voice | null) => void
  /** Uploads it and answers its id; throws ApiProblem. */
  send: (path: string, onProgress: (percent: number) => void) => Promise<string>
  maxSeconds?: number
}

/** Records one voice note of at most two minutes and sends it. Not there where the device cannot record. */
export function VoiceRecorder({ voice, onChange, send, maxSeconds = 120 }: VoiceRecorderProps) {
  const [recording, setRecording] = useState<Recording | null>(null)
  const [seconds, setSeconds] = useState(0)
  const [failure, setFailure] = useState('')
  const running = useRef<Recording | null>(null)

  useEffect(() => () => running.current?.stop(), [])
  useEffect(() => {
    if (!recording) return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [recording])

  if (!canRecord()) return null

  const upload = (made: Voice) => {
    const change = (how: (now: Voice) => Photo) => onChange((now) => (now?.path === made.path ? { ...how(now), seconds: made.seconds } : now))
    change((now) => ({ path: now.path, percent: 0 }))
    send(made.path, (percent) => change((now) => (now.fileId ? now : { path: now.path, percent }))).then(
      (fileId) => change((now) => ({ path: now.path, fileId })),
      (problem: ApiProblem) => change((now) => afterFailure(now, problem)),
    )
  }
  const begin = async () => {
    setFailure('')
    const started = await startRecording(maxSeconds).catch(() => null)
    if (!started) return setFailure('没有允许使用话筒，录不了音。可以在手机设置里打开，或者写几个字。')
    running.current = started
    setSeconds(0)
    setRecording(started)
    const made = await started.ended
    running.current = null
    setRecording(null)
    if (!made) return setFailure('这段话没录上，请再试一次。')
    onChange(() => made)
    upload(made)
  }

  if (recording) {
    return (
      <View className="voice voice--recording">
        <Icon name="microphone" />
        <View className="voice__words">{`正在录音 ${seconds} 秒，最长 ${maxSeconds} 秒`}</View>
        <QuietButton icon="stop" onPress={recording.stop}>
          说完了
        </QuietButton>
      </View>
    )
  }
  return (
    <View className="voice">
      {voice ? (
        <>
          <VoicePlayer src={voice.path} seconds={voice.seconds} />
          {voice.percent !== undefined ? <View className="voice__words">{`正在上传 ${voice.percent}%`}</View> : null}
          <QuietButton tone="danger" onPress={() => onChange(() => null)}>
            删去
          </QuietButton>
          {voice.waiting ? <Note icon="offline">网络不好，录音已留在手机里，连上网后会传。</Note> : null}
          {voice.refused ? <Note tone="danger">{voice.refused}</Note> : null}
        </>
      ) : (
        <QuietButton block icon="microphone" onPress={begin}>
          按一下，说给我们听
        </QuietButton>
      )}
      {failure ? <Note tone="warning">{failure}</Note> : null}
    </View>
  )
}

import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { QuietButton } from './quiet-button'

interface VoicePlayerProps {
  /** A path of this device or a link that expires. */
  src: string
  seconds: number | null
}

/** Plays a voice note, and stops when pressed again or when the page is left. */
export function VoicePlayer({ src, seconds }: VoicePlayerProps) {
  const [playing, setPlaying] = useState(false)
  const sound = useRef<Taro.InnerAudioContext | null>(null)

  const end = () => {
    sound.current?.destroy()
    sound.current = null
    setPlaying(false)
  }
  useEffect(
    () => () => {
      sound.current?.destroy()
      sound.current = null
    },
    [src],
  )

  const play = () => {
    const context = Taro.createInnerAudioContext()
    context.src = src
    context.onEnded(end)
    context.onError(end)
    context.play()
    sound.current = context
    setPlaying(true)
  }
  const length = seconds === null ? '' : ` ${Math.round(seconds)} 秒`
  return (
    <QuietButton icon={playing ? 'stop' : 'play'} label={`${playing ? '停止' : '听'}录音${length}`} onPress={playing ? end : play}>
      {playing ? '停止' : `听录音${length}`}
    </QuietButton>
  )
}

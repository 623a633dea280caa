import type { Recording } from './record'

// Safari records mp4, the others webm; the server takes both.
const formats = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/webm', 'audio/ogg;codecs=opus']

/** Whether this browser can record: it needs a microphone interface, which it has on https and localhost only. */
export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined
}

/** Starts to record, at most `maxSeconds`. Rejects when the person does not allow it. */
export async function startRecording(maxSeconds: number): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format))
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : undefined)
  const began = Date.now()
  const parts: Blob[] = []
  const ended = new Promise<{ path: string; seconds: number } | null>((resolve) => {
    recorder.ondataavailable = (event) => parts.push(event.data)
    recorder.onerror = () => resolve(null)
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop())
      const sound = new Blob(parts, { type: recorder.mimeType })
      resolve(sound.size ? { path: URL.createObjectURL(sound), seconds: Math.max(1, Math.round((Date.now() - began) / 1000)) } : null)
    }
  })
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  recorder.start()
  setTimeout(stop, maxSeconds * 1000)
  return { stop, ended }
}

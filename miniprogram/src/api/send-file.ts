import { upload } from './call'

/** For PhotoPicker: uploads a photo and answers its id. */
export function sendPhoto(path: string, onProgress?: (percent: number) => void): Promise<string> {
  return upload(path, 'photo', onProgress).then((file) => file.id)
}

/** For VoiceRecorder: uploads a voice note and answers its id. */
export function sendVoice(path: string, onProgress?: (percent: number) => void): Promise<string> {
  return upload(path, 'voice', onProgress).then((file) => file.id)
}

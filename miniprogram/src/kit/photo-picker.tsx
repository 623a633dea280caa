import Taro from '@tarojs/taro'
import { Image, View } from '@tarojs/components'
import type { ApiProblem } from '@/api/problem'
import { Icon } from './icon'
import { Note } from './note'
import { afterFailure, changed, type Photo, photosMax, speakPhoto } from './photos'
import { Press } from './press'
import './photo-picker.scss'

interface PhotoPickerProps {
  photos: readonly Photo[]
  /** Gets a function of the photos before, because uploads end at any time. */
  onChange: (change: (before: readonly Photo[]) => Photo[]) => void
  /** Uploads one photo and answers its id; throws ApiProblem. `onProgress` takes percent. */
  send: (path: string, onProgress: (percent: number) => void) => Promise<string>
  max?: number
}

/** Takes or chooses up to nine photos, sends each at once, shows how far it is, and lets each be looked at and removed. */
export function PhotoPicker({ photos, onChange, send, max = photosMax }: PhotoPickerProps) {
  const upload = (path: string) => {
    const change = (how: (photo: Photo) => Photo) => onChange((before) => changed(before, path, how))
    change(() => ({ path, percent: 0 }))
    send(path, (percent) => change((photo) => (photo.fileId ? photo : { path, percent }))).then(
      (fileId) => change(() => ({ path, fileId })),
      (problem: ApiProblem) => change((photo) => afterFailure(photo, problem)),
    )
  }
  const choose = async () => {
    const chosen = await Taro.chooseMedia({ count: max - photos.length, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] }).catch(() => null)
    if (!chosen) return
    const paths = chosen.tempFiles.map((file) => file.tempFilePath).slice(0, max - photos.length)
    onChange((before) => [...before, ...paths.map((path) => ({ path }))])
    paths.forEach(upload)
  }
  const remove = (path: string) => onChange((before) => before.filter((photo) => photo.path !== path))
  const look = (path: string) => void Taro.previewImage({ urls: photos.map((photo) => photo.path), current: path })
  const waiting = photos.some((photo) => photo.waiting)
  const refused = photos.find((photo) => photo.refused)

  return (
    <View className="photo-picker">
      <View className="photo-picker__row">
        {photos.map((photo, index) => (
          <View className="photo-picker__photo" key={photo.path}>
            <Press label={speakPhoto(photo, index + 1)} onPress={() => (photo.waiting ? upload(photo.path) : look(photo.path))}>
              <Image className="photo-picker__image" src={photo.path} mode="aspectFill" />
            </Press>
            {photo.percent !== undefined ? <View className="photo-picker__state">{`${photo.percent}%`}</View> : null}
            {photo.waiting ? <View className="photo-picker__state">待上传</View> : null}
            {photo.refused ? <View className="photo-picker__state photo-picker__state--refused">没传上</View> : null}
            <Press className="photo-picker__remove" label={`删去第 ${index + 1} 张照片`} onPress={() => remove(photo.path)}>
              <View className="photo-picker__cross">
                <Icon name="close" size="small" />
              </View>
            </Press>
          </View>
        ))}
        {photos.length < max ? (
          <Press className="photo-picker__add" label="拍照或选照片" onPress={() => void choose()}>
            <Icon name="camera" />
            <View className="photo-picker__words">{photos.length ? `再加照片` : '拍照或选照片'}</View>
          </Press>
        ) : null}
      </View>
      {waiting ? <Note icon="offline">网络不好，照片已留在手机里，连上网后会传。</Note> : null}
      {refused?.refused ? <Note tone="danger">{refused.refused}</Note> : null}
    </View>
  )
}

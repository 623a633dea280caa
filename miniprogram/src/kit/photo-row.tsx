import Taro from '@tarojs/taro'
import { Image, View } from '@tarojs/components'
import { Press } from './press'
import './photo-picker.scss'

interface PhotoRowProps {
  /** Links that expire; `thumb` is the small one. */
  photos: readonly { id: string; url: string; thumb: string }[]
}

/** Photos to look at: small ones in a row, the full one when touched. */
export function PhotoRow({ photos }: PhotoRowProps) {
  if (photos.length === 0) return null
  return (
    <View className="photo-picker__row">
      {photos.map((photo, index) => (
        <Press key={photo.id} label={`看第 ${index + 1} 张照片`} onPress={() => void Taro.previewImage({ urls: photos.map((each) => each.url), current: photo.url })}>
          <Image className="photo-picker__image" src={photo.thumb} mode="aspectFill" lazyLoad />
        </Press>
      ))}
    </View>
  )
}

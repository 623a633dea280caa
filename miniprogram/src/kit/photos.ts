import type { ApiProblem } from '@/api/problem'

/** A photo on its way into a form. */
export interface Photo {
  /** A path or link that this device can show. */
  path: string
  /** The server's id once it is there. */
  fileId?: string
  /** Percent on its way; undefined while nothing is under way. */
  percent?: number
  /** The network was away: it is sent with the form, or by pressing it. */
  waiting?: boolean
  /** Why the server did not take it. */
  refused?: string
}

export const photosMax = 9

/** What became of a photo whose upload failed. */
export function afterFailure(photo: Photo, problem: ApiProblem): Photo {
  const { path } = photo
  return problem.passing || problem.status === 401 ? { path, waiting: true } : { path, refused: problem.message }
}

/** The photo of this path, changed. */
export function changed(photos: readonly Photo[], path: string, change: (photo: Photo) => Photo): Photo[] {
  return photos.map((photo) => (photo.path === path ? change(photo) : photo))
}

/** What a screen reader says of a photo. */
export function speakPhoto(photo: Photo, number: number): string {
  if (photo.refused) return `第 ${number} 张照片没有传上去：${photo.refused}`
  if (photo.waiting) return `第 ${number} 张照片，有网络后再传`
  if (photo.percent !== undefined) return `第 ${number} 张照片，正在上传`
  return `第 ${number} 张照片`
}

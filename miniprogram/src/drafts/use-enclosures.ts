import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '@/api/new-key'
import type { Photo } from '@/kit/photos'
import type { Voice } from '@/kit/voice-recorder'
import { dropFile, keepFile, keptPath } from '@/outbox/keep-file'

/** A photo or voice note of a draft, kept on this device: the system clears away what a camera or recorder left. */
export interface KeptFile {
  /** What `keptPath` takes. */
  kept: string
  /** The server's id once it is there. */
  fileId?: string
  /** A voice note's length. */
  seconds?: number
}

export interface KeptFiles {
  photos: KeptFile[]
  voice: KeptFile | null
}

export interface Enclosures {
  photos: readonly Photo[]
  setPhotos: (change: (before: readonly Photo[]) => Photo[]) => void
  voice: Voice | null
  setVoice: (change: (before: Voice | null) => Voice | null) => void
  /** Forgets all of them and the files kept for them. */
  clear: () => void
}

/** The photos and the voice note of a report, found again after the app was closed. `onKept` hears what the draft has to remember. */
export function useEnclosures(kept: KeptFiles, onKept: (files: KeptFiles) => void): Enclosures {
  const [photos, setPhotos] = useState<Photo[]>([])
  const [voice, setVoice] = useState<Voice | null>(null)
  const [ready, setReady] = useState(false)
  /** What was kept for a path of this session; '' while it is being copied. */
  const names = useRef(new Map<string, string>())
  const [copied, setCopied] = useState(0)
  const first = useRef(kept)
  const tell = useRef(onKept)
  tell.current = onKept

  useEffect(() => {
    const found = async (file: KeptFile): Promise<Photo | null> => {
      const path = await keptPath(file.kept).catch(() => null)
      if (!path) return null
      names.current.set(path, file.kept)
      return file.fileId ? { path, fileId: file.fileId } : { path, waiting: true }
    }
    const restore = async () => {
      const { photos: keptPhotos, voice: keptVoice } = first.current
      const foundPhotos = (await Promise.all(keptPhotos.map(found))).filter((photo) => photo !== null)
      const foundVoice = keptVoice && (await found(keptVoice))
      if (foundPhotos.length) setPhotos((before) => [...foundPhotos, ...before])
      if (foundVoice) setVoice((before) => before ?? { ...foundVoice, seconds: keptVoice?.seconds ?? 0 })
      setReady(true)
    }
    void restore()
  }, [])

  useEffect(() => {
    if (!ready) return
    const here = [...photos, ...(voice ? [voice] : [])]
    for (const { path } of here) {
      if (names.current.has(path)) continue
      names.current.set(path, '')
      keepFile(path, newKey()).then(
        (name) => {
          names.current.set(path, name)
          setCopied((before) => before + 1)
        },
        () => undefined, // No room: it stays in this session only.
      )
    }
    for (const [path, name] of names.current) {
      if (!name || here.some((item) => item.path === path)) continue
      names.current.delete(path)
      void dropFile(name)
    }
    const keptOf = (item: Photo): KeptFile[] => {
      const name = names.current.get(item.path)
      return name ? [{ kept: name, fileId: item.fileId }] : []
    }
    const voiceFile = voice && keptOf(voice)[0]
    tell.current({ photos: photos.flatMap(keptOf), voice: voiceFile ? { ...voiceFile, seconds: voice.seconds } : null })
  }, [photos, voice, ready, copied])

  const clear = useCallback(() => {
    setPhotos([])
    setVoice(null)
  }, [])
  return { photos, setPhotos, voice, setVoice, clear }
}

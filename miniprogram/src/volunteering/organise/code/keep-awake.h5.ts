/** See keep-awake.ts. The browser lets go whenever another tab is in front, so it is asked again. */
export function keepAwake(): () => void {
  let held: WakeLockSentinel | null = null
  let over = false
  const hold = () => {
    if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    navigator.wakeLock.request('screen').then(
      (lock) => {
        if (over) void lock.release()
        else held = lock
      },
      () => undefined,
    )
  }
  hold()
  document.addEventListener('visibilitychange', hold)
  return () => {
    over = true
    document.removeEventListener('visibilitychange', hold)
    void held?.release()
  }
}

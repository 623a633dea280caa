/** Runs a task that no other tab of the browser may run at the same moment: tabs share one refresh token. */
export function exclusive<T>(name: string, task: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(name, task) as Promise<T>) : task()
}

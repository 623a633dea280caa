/** Runs a task that no other window of the app may run at the same moment. A mini-program has one window. */
export function exclusive<T>(_name: string, task: () => Promise<T>): Promise<T> {
  return task()
}

const storeName = 'files'

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('linli.outbox', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await database()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = opened.transaction(storeName, mode)
      const asked = act(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    opened.close()
  }
}

/** Puts a photo or voice note where it stays until it is sent; answers what `keptPath` takes. Throws when there is no room. */
export async function keepFile(path: string, name: string): Promise<string> {
  const content = await (await fetch(path)).blob()
  // Some browsers lose the bytes behind a stored Blob; an ArrayBuffer is the bytes.
  const value = { bytes: await content.arrayBuffer(), type: content.type }
  await inStore('readwrite', (store) => store.put(value, name))
  return name
}

/** A link that can be shown and uploaded, or null when the browser has cleared it away. */
export async function keptPath(kept: string): Promise<string | null> {
  const found = (await inStore('readonly', (store) => store.get(kept) as IDBRequest<{ bytes: ArrayBuffer; type: string } | undefined>)) ?? null
  return found && URL.createObjectURL(new Blob([found.bytes], { type: found.type }))
}

/** Forgets a kept file. */
export async function dropFile(kept: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(kept)).catch(() => undefined)
}

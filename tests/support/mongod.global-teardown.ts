/** Ends the replica set of the run and removes its files. */
export default async function stopMongo(): Promise<void> {
  await globalThis.stopTestMongo?.()
}

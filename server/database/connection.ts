import mongoose from 'mongoose'

mongoose.set('transactionAsyncLocalStorage', true)
mongoose.set('strictQuery', 'throw')
mongoose.set('autoIndex', false)
mongoose.set('autoCreate', false)

/** Connects Mongoose to a replica set. Throws when it is not reached within 10 seconds. */
export async function connect(uri: string, database?: string): Promise<void> {
  await mongoose.connect(uri, {
    ...(database ? { dbName: database } : {}),
    serverSelectionTimeoutMS: 10_000,
    maxPoolSize: 50,
    writeConcern: { w: 'majority' },
  })
}

/**
 * Creates every collection and index that the models declare, so that no write in a transaction has to; an index whose
 * declaration has changed is made anew; so is a validator. Safe to repeat.
 */
export async function prepareDatabase(): Promise<void> {
  const existing = new Set((await mongoose.connection.db!.listCollections({}, { nameOnly: true }).toArray()).map((c) => c.name))
  for (const model of Object.values(mongoose.connection.models)) {
    if (!existing.has(model.collection.collectionName)) await model.createCollection()
    else await renewValidator(model)
    await model.createIndexes().catch((error: unknown) => {
      if (!isChangedIndex(error)) throw error
      return model.syncIndexes()
    })
  }
}

/** Puts the validator that a schema declares on a collection that was made before it was declared. */
async function renewValidator(model: mongoose.Model<unknown>): Promise<void> {
  const { validator } = (model.schema.get('collectionOptions') ?? {}) as { validator?: object }
  if (validator) await mongoose.connection.db!.command({ collMod: model.collection.collectionName, validator })
}

/** An index of this name or these keys is there with other options: IndexOptionsConflict, IndexKeySpecsConflict. */
function isChangedIndex(error: unknown): boolean {
  const code = (error as { code?: number } | null)?.code
  return code === 85 || code === 86
}

/** Closes the connection; open operations fail. */
export async function disconnect(): Promise<void> {
  await mongoose.disconnect()
}

/** Whether the database answers right now. */
export async function databaseAnswers(): Promise<boolean> {
  if (mongoose.connection.readyState !== 1) return false
  try {
    await mongoose.connection.db!.command({ ping: 1 })
    return true
  } catch {
    return false
  }
}

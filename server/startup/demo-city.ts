import mongoose from 'mongoose'
import { PlaceModel } from '../places'

/** Imports the demo city into the open database; doing it again over a part of it completes it. */
export type ImportDemoCity = (report: (line: string) => void) => Promise<void>

interface DemoMark {
  _id: 'demo-city'
  begun: Date
  finished?: Date
}

/**
 * Imports the demo city when the database has no places, and goes on with an import that a crash cut short. A database
 * with places of its own is left alone.
 * @returns what was done, in words for the terminal
 */
export async function ensureDemoCity(importDemoCity: ImportDemoCity, report: (line: string) => void): Promise<string> {
  const marks = mongoose.connection.collection<DemoMark>('startup')
  const mark = await marks.findOne({ _id: 'demo-city' })
  if (mark?.finished) return '演示城市已在库中'
  const filled = (await PlaceModel.exists({})) !== null
  if (!mark && filled) return '库里已有数据，不导入演示城市'
  await marks.updateOne({ _id: 'demo-city' }, { $set: { begun: new Date() } }, { upsert: true })
  await importDemoCity(report)
  await marks.updateOne({ _id: 'demo-city' }, { $set: { finished: new Date() } })
  return '演示城市已导入'
}

import mongoose from 'mongoose'

/** What MongoDB's profiler keeps of a query: its plan as it ran, stage by stage. */
interface Stage {
  stage: string
  nReturned?: number
  inputStage?: Stage
  inputStages?: Stage[]
}

/** A query as it ran, by MongoDB's own profiler. */
export interface Query {
  collection: string
  /** Stages of its plan, the outermost first. */
  stages: string[]
  /** How many documents it sorted in memory, in the plan or in a `$sort` of its pipeline. */
  sorted: number
  docsExamined: number
  keysExamined: number
}

/**
 * Runs some work and tells every query that it caused. The profiler watches the whole database of the test file, so
 * nothing else may run meanwhile.
 */
export async function queriesDuring(work: () => Promise<unknown>): Promise<Query[]> {
  const db = mongoose.connection.db!
  await db.command({ profile: 2 })
  try {
    await work()
  } finally {
    await db.command({ profile: 0 })
  }
  const profile = await db.collection('system.profile').find({ ns: { $not: /system\.profile$/ } }).toArray()
  await db.collection('system.profile').drop()
  return profile.map(({ ns, execStats, planSummary, docsExamined = 0, keysExamined = 0, hasSortStage }) => {
    const stages = execStats ? flat(execStats as Stage) : []
    const inPlan = stages.filter(({ stage }) => stage.toLowerCase().startsWith('sort') && !/merge/i.test(stage)).map((sort) => sort.inputStage?.nReturned ?? docsExamined)
    return {
      collection: String(ns).slice(db.databaseName.length + 1),
      stages: [...stages.map(({ stage }) => stage), ...(planSummary ? [String(planSummary)] : [])],
      sorted: Math.max(0, ...inPlan, hasSortStage && inPlan.length === 0 ? docsExamined : 0),
      docsExamined,
      keysExamined,
    }
  })
}

/** Runs some work and tells which collections it read from end to end (COLLSCAN). As `queriesDuring`. */
export async function scansDuring(work: () => Promise<unknown>): Promise<string[]> {
  const queries = await queriesDuring(work)
  return queries.filter(({ stages }) => stages.some((stage) => stage.includes('COLLSCAN'))).map(({ collection }) => collection)
}

/** What is wrong with how something was read: a whole collection, or more sorted in memory than is told. */
export function faults(queries: readonly Query[], sortable: number): string[] {
  return queries.flatMap(({ collection, stages, sorted }) => [
    ...(stages.some((stage) => stage.includes('COLLSCAN')) ? [`${collection}: reads the whole collection`] : []),
    ...(sorted > sortable ? [`${collection}: sorts ${sorted} documents in memory (${stages.join(' < ')})`] : []),
  ])
}

function flat(stage: Stage): Stage[] {
  return [stage, ...(stage.inputStage ? flat(stage.inputStage) : []), ...(stage.inputStages ?? []).flatMap(flat)]
}

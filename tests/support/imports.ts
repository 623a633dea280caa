import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { pino } from 'pino'
import { readEnvironment } from '../../config/environment'
import { createStorage } from '../../server/files'
import { importFile } from '../../server/places/import/import-file'
import type { ImportKind } from '../../server/places/import/import.model'
import type { ImportServices } from '../../server/places/import/local-copy'
import { checkTable } from '../../server/places/import/work-table'

/** The moment of every import here (UTC). */
export const importedAt = new Date('2026-11-23T02:00:00Z')

/** A small town as a table of places: 12 rows below the header. */
export const townTable = [
  '编码,名称,层级,上级',
  '6202,嘉峪关市,市,',
  '620201001,雄关街道,街道,6202',
  '620201002,钢城街道,街道,6202',
  'C1,福民社区,社区,620201001',
  'C2,胜利社区,社区,620201001',
  'C1-G1,第一网格,网格,C1',
  'C1-G2,第二网格,网格,C1',
  'B1,1 号楼,楼栋,C1-G1',
  'B1-U1,1 单元,单元,B1',
  'B1-U2,2 单元,单元,B1',
  'H101,101 室,户,B1-U1',
  'H102,102 室,户,B1-U1',
]

/** People of that town as a roster: 6 rows below the header. */
export const staffTable = [
  '姓名,手机号,住户编码,岗位,负责地点,任职起,任职止,副职',
  '张淑芬,13800000001,H101,单元长,B1-U1,2026-01-01,,',
  '陈志强,13800000002,H102,楼栋长,B1,2026-01-01,,',
  '刘海燕,13800000003,,楼栋长,B1,2026-01-01,,是',
  '吴丽,13800000004,,网格员,C1-G1,2026-01-01,2026-12-31,',
  '吴丽,13800000004,,网格员,C1-G2,2026-01-01,2026-12-31,',
  '王秀英,13800000005,H101,,,,,',
]

/** Imports and dry runs of tables written in a test, with a row limit of 5,000 unless told. Call `useDatabase` beside it. */
export function useImports(environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'linli-import-'))
  const env = readEnvironment({ NODE_ENV: 'test', DATA_DIR: folder, IMPORT_ROW_LIMIT: '5000', ...environment }, folder)
  const services: ImportServices = { env, clock: { now: () => importedAt }, storage: createStorage(env), log: pino({ level: 'silent' }) }
  afterAll(() => rmSync(folder, { recursive: true }))
  let files = 0

  async function save(content: string[] | Buffer): Promise<string> {
    const path = join(folder, `${++files}.csv`)
    await writeFile(path, Array.isArray(content) ? `${content.join('\n')}\n` : content)
    return path
  }

  return {
    services,
    save,
    /** Imports as whoever runs the server. */
    async run(content: string[] | Buffer, kind: ImportKind = 'places') {
      return importFile({ path: await save(content), kind, fileName: '测试.csv' }, services)
    },
    /** Checks only, for somebody who may name places under these paths. Errors as [row, column, code]. */
    async dryRun(lines: string[], kind: ImportKind, within: string[] | null = null) {
      const { importer, summary, changes } = await checkTable(await save(lines), kind, { now: importedAt, within }, { rowLimit: env.importRowLimit })
      return { summary, changes, errors: importer.findings.errors.map(({ row, column, code }) => [row, column, code]) }
    },
  }
}

/** Everything in the database that an import may touch, except the imports' own records. */
export async function databaseContents(): Promise<string> {
  const names = ['places', 'people', 'posts', 'events']
  return JSON.stringify(await Promise.all(names.map((name) => mongoose.connection.collection(name).find().sort({ _id: 1 }).toArray())))
}

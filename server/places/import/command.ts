import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { CellError } from './findings'
import { importFile } from './import-file'
import { importKinds, type ImportKind } from './import.model'
import type { Change } from './importer'
import { asOperator } from './operator'
import { progressLines, rowsText } from './progress-lines'
import { checkTable } from './work-table'

const usage = `用法：
  npm run import -- places <文件> [--dry-run]    导入地点（CSV 或 XLSX）
  npm run import -- roster <文件> [--dry-run]    导入名册：人员、住户和岗位
  --dry-run 只检查并列出会改什么，不写入。`

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run import`: exit code 0 when all is well, 1 for a file with errors, 2 for a command that nobody understands. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, strict: false, options: { 'dry-run': { type: 'boolean' } } })
  const [kind, path] = positionals
  if (!path || !importKinds.includes(kind as ImportKind) || positionals.length > 2) {
    process.stderr.write(`${usage}\n`)
    process.exitCode = 2
    return
  }
  if (!existsSync(path)) {
    process.stderr.write(`找不到文件 ${path}\n`)
    process.exitCode = 2
    return
  }
  const file = { path, kind: kind as ImportKind, fileName: basename(path) }
  await asOperator(async (services, signal) => {
    const progress = progressLines(say)
    if (values['dry-run']) {
      const onBatch = (...batch: Parameters<typeof progress>) => {
        signal.throwIfAborted()
        progress(...batch)
      }
      const { importer, summary, changes } = await checkTable(path, file.kind, { now: services.clock.now(), within: null }, { rowLimit: services.env.importRowLimit, progress: onBatch })
      const { findings } = importer
      findings.notices.forEach((notice) => say(`注意：${notice}`))
      if (!summary) return tellErrors(findings.errors, findings.count)
      tellSummary(summary, changes)
      say('只做了检查，什么都没有写入。')
      return 0
    }
    const started = performance.now()
    const record = await importFile(file, services, { progress, signal })
    record.notices.forEach((notice) => say(`注意：${notice}`))
    if (record.state !== 'done') return tellErrors(record.errors, record.errorCount)
    tellSummary(record.summary ?? { created: 0, changed: 0, unchanged: 0 }, record.changes)
    say(`已导入 ${file.fileName}，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒。`)
    return 0
  })
}

function tellErrors(errors: readonly CellError[], count: number): number {
  for (const { row, column, detail } of errors) process.stderr.write(`第 ${row} 行${column ? ` ${column} 列` : ''}：${detail}\n`)
  process.stderr.write(`共 ${rowsText(count)} 处错误${count > errors.length ? `，只列出前 ${rowsText(errors.length)} 处` : ''}。什么都没有写入。\n`)
  return 1
}

function tellSummary({ created, changed, unchanged }: { created: number; changed: number; unchanged: number }, changes: readonly Change[]): void {
  for (const { row, key, field, before, after } of changes) say(`第 ${row} 行 ${key}：${field} ${before ?? '（空）'} → ${after ?? '（空）'}`)
  say(`新增 ${rowsText(created)} 行，改动 ${rowsText(changed)} 行，没有变化 ${rowsText(unchanged)} 行。`)
}

void main()

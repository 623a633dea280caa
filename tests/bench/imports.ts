import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { databaseUri } from './processes'
import { figure, markdownTable } from './table'

/** Seconds that an import may take on the machine of this project's CI. */
const aims: Record<string, number> = { 葫芦岛地点: 20, 长春名册: 120 }

/** Megabytes of heap that the importing process may use, so that 'flat memory' is held and not only looked at. */
const heapLimit = 256

/**
 * Imports 葫芦岛 (10,720 grids with their parents) and 长春 (244,000 posts) into a database of their own, each city in a
 * process of its own with a small heap, and gives the table. Throws an Error when an import does not come to its end.
 */
export async function measureImports({ uri, dataDir, say }: { uri: string; dataDir: string; say: (line: string) => void }): Promise<string> {
  const rows: string[][] = []
  for (const city of ['huludao', 'changchun']) {
    const lines = await runImport(city, databaseUri(uri, 'bench_imports'), dataDir, say)
    const peak = lines.flatMap((line) => /^内存峰值 (\d+) MB/.exec(line)?.[1] ?? []).at(-1) ?? ''
    for (const line of lines) {
      const [, title, created, seconds] = /^(\S+)：新增 ([\d,]+) 行.*用时 ([\d.]+) 秒/.exec(line) ?? []
      if (!title || !created || !seconds) continue
      const perSecond = Number(created.replaceAll(',', '')) / Number(seconds)
      rows.push([title, created, seconds, aims[title] ? `< ${aims[title]}` : '', figure(perSecond), peak])
    }
  }
  return markdownTable(['import', 'rows', 'seconds', 'aim', 'rows a second', `peak MB of the process (heap ≤ ${heapLimit} MB)`], rows)
}

async function runImport(city: string, uri: string, dataDir: string, say: (line: string) => void): Promise<string[]> {
  const command = ['--import', 'tsx', `--max-old-space-size=${heapLimit}`, 'server/places/demo/city-command.ts', city]
  const child = spawn(process.execPath, command, { env: { ...process.env, MONGODB_URI: uri, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit') as Promise<[number | null]>
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (line.includes('用时')) say(line)
  }
  const [code] = await exited
  if (code !== 0) throw new Error(`the import of ${city} ended with ${code}`)
  return lines
}

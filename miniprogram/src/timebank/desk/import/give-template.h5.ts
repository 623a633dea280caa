/** What the way to the empty table is called. */
export const giveWords = '下载空表'

/** Saves an empty table with its header; the mark in front tells spreadsheets that it is UTF-8. Answers what became of it, in words. */
export function giveTemplate(name: string, columns: readonly string[]): Promise<string> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\uFEFF${columns.join(',')}\r\n`], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  return Promise.resolve(`“${name}”已下载，用表格软件打开，一行填一笔。`)
}

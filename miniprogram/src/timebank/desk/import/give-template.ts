import Taro from '@tarojs/taro'

/** What the way to the empty table is called: WeChat hands no file to a computer, but words. */
export const giveWords = '复制表头'

/** Puts the header on the clipboard, to be pasted into the first row of a spreadsheet. Answers what became of it, in words. */
export async function giveTemplate(_name: string, columns: readonly string[]): Promise<string> {
  return Taro.setClipboardData({ data: columns.join('\t') }).then(
    () => '表头已复制。发给自己，在电脑上粘贴到表格的第一行。',
    () => '没能复制。请照下面的列名，在表格第一行填好表头。',
  )
}

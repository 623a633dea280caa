import { speakHours } from '../../../shared/timebank/speak'
import { closeHeight } from './paper-close'
import { colours, line, page, type Paper, type PaperContent } from './paper-page'

const columns = [{ x: page.margin, width: 270 }, { x: page.margin + 276, width: 55 }, { x: page.margin + 337, width: page.width - 2 * page.margin - 337 }] as const

/** Service by organisation, over as many pages as it takes, and the sum. */
export function table(paper: Paper, { items, total }: PaperContent): void {
  heading(paper)
  for (const { organisation, minutes, times } of items) row(paper, [organisation, `${times} 次`, speakHours(minutes)])
  // The sum stands with the words that close it, never on a page before them.
  row(paper, ['合计', `${items.reduce((sum, { times }) => sum + times, 0)} 次`, speakHours(total)], { font: 'bold', below: closeHeight })
}

function heading(paper: Paper): void {
  paper.font('bold').fontSize(11).fillColor(colours.quiet)
  line(paper, paper.y - 4, colours.pine)
  cells(paper, ['服务组织', '次数', '服务时间'])
}

/** A row; where there is no room for it and what must stand below it (points), on a new page under the heading. */
function row(paper: Paper, texts: readonly string[], { font = 'regular', below = 0 }: { font?: 'regular' | 'bold'; below?: number } = {}): void {
  paper.font(font).fontSize(13)
  const height = paper.heightOfString(texts[0]!, { width: columns[0].width })
  if (paper.y + height + 12 + below > page.height - page.foot) {
    paper.addPage()
    heading(paper)
    paper.font(font).fontSize(13)
  }
  paper.fillColor(colours.ink)
  cells(paper, texts)
}

/** One line of the table at the paper's place, and a hairline below. */
function cells(paper: Paper, texts: readonly string[]): void {
  const top = paper.y + 4
  const bottoms = texts.map((text, at) => {
    paper.text(text, columns[at]!.x, top, { width: columns[at]!.width, align: at === 0 ? 'left' : 'right' })
    return paper.y
  })
  const bottom = Math.max(...bottoms) + 4
  line(paper, bottom, colours.line)
  paper.x = page.margin
  paper.y = bottom + 2
}

import QRCode from 'qrcode'
import { dayOf } from '../../../shared/appointments/calendar'
import { codeOf } from './paper-fonts'
import { colours, page, speakDate, type Paper, type PaperContent } from './paper-page'

/** What `close` takes, points: with a sentence on rare characters of two lines. */
export const closeHeight = 250
const qrSize = 108

/** Who issued it and when, and how anybody verifies it. */
export function close(paper: Paper, { issuer, issuedAt, number, check }: PaperContent, address: string, missing: readonly string[]): void {
  paper.moveDown(1.2)
  if (missing.length) {
    paper.font('regular').fontSize(10).fillColor(colours.quiet)
    paper.text(`${missing.map(codeOf).join('、')} 是字库里没有的字，按统一码编号印出，以核验页面上显示的和本人证件为准。`, page.margin, paper.y, { lineGap: 3 })
    paper.moveDown(0.8)
  }
  const width = page.width - 2 * page.margin
  paper.font('regular').fontSize(14).fillColor(colours.ink)
  paper.text(`签发：${issuer}`, page.margin, paper.y, { width, align: 'right', lineGap: 6 })
  paper.text(speakDate(dayOf(issuedAt)), { width, align: 'right' })
  paper.moveDown(1.4)
  const top = paper.y
  qr(paper, address, top)
  const beside = { x: page.margin + qrSize + 20, width: width - qrSize - 20 }
  paper.font('bold').fontSize(14).fillColor(colours.ink).text('扫码可以核验这张证明是否有效', beside.x, top + 2, { width: beside.width, lineGap: 5 })
  paper.font('regular').fontSize(12).text(`编号\u3000\u3000${number}`, { width: beside.width, lineGap: 4 }).text(`校验码\u3000${check}`, { width: beside.width, lineGap: 6 })
  paper.fontSize(10).fillColor(colours.quiet).text(`或者打开 ${address.split('?')[0]!}，填编号和校验码。`, { width: beside.width, lineGap: 3 })
  paper.text('服务时间由主办的组织或得到帮助的人逐次确认，记在时间银行账本里。是否有效，以核验页面为准；本文件附带电子签名，不联网也能核验。', { width: beside.width, lineGap: 3 })
}

function qr(paper: Paper, address: string, top: number): void {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const side = qrSize / modules.size
  for (let at = 0; at < modules.size; at += 1) for (let across = 0; across < modules.size; across += 1) if (modules.get(at, across)) paper.rect(page.margin + across * side, top + at * side, side, side)
  paper.fillColor('#000000').fill()
}

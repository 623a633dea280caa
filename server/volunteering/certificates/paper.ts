import PDFDocument from 'pdfkit'
import { dayOf } from '../../../shared/appointments/calendar'
import { speakHoursInWords } from '../../../shared/timebank/speak-in-words'
import { speakHours } from '../../../shared/timebank/speak'
import { close } from './paper-close'
import { codeOf, missingFrom, paperFonts } from './paper-fonts'
import { colours, page, speakDate, type Paper, type PaperContent } from './paper-page'
import { table } from './paper-table'
import { fullPayload, type SignedPayload } from './signed-text'

/**
 * A certificate as a PDF on A4, 0.3 s of work, for which `makePaper` has a thread: everything it says, the QR of the public page, and as an attached file `certificate.json` the whole of it with its
 * signature, for whoever verifies it without us. What its font lacks is printed as the character's code, and said.
 */
export function paperOf(certificate: PaperContent, address: string): Promise<Buffer> {
  const paper = new PDFDocument({
    size: 'A4', margins: { top: page.margin, left: page.margin, right: page.margin, bottom: page.foot }, bufferPages: true, lang: 'zh-CN', displayTitle: true, font: paperFonts.regular,
    info: { Title: `志愿服务证明 ${certificate.number}`, Author: certificate.issuer, CreationDate: certificate.issuedAt, ModDate: certificate.issuedAt },
  })
  const written = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = []
    paper.on('data', (part: Buffer) => parts.push(part))
    paper.on('end', () => resolve(Buffer.concat(parts)))
    paper.on('error', reject)
  })
  paper.registerFont('regular', paperFonts.regular)
  paper.registerFont('bold', paperFonts.bold)
  attach(paper, certificate)
  const { printed, missing } = printable(paper, certificate)
  head(paper, printed)
  table(paper, printed)
  close(paper, printed, address, missing)
  frames(paper, certificate)
  paper.end()
  return written
}

function attach(paper: Paper, certificate: PaperContent): void {
  const signed: SignedPayload = { payload: fullPayload(certificate), signature: certificate.signatures.full, publicKey: certificate.publicKey }
  paper.file(Buffer.from(`${JSON.stringify(signed, null, 2)}\n`), { name: 'certificate.json', type: 'application/json', description: '证明的全部内容和电子签名', creationDate: certificate.issuedAt, modifiedDate: certificate.issuedAt })
}

/** The certificate with its rare characters written so that the font has them. */
function printable(paper: Paper, certificate: PaperContent): { printed: PaperContent; missing: string[] } {
  paper.font('regular')
  const said = [certificate.holder, certificate.issuer, ...certificate.items.map(({ organisation }) => organisation)]
  const missing = missingFrom(paper, said.join(''))
  const write = (text: string) => missing.reduce((written, character) => written.replaceAll(character, codeOf(character)), text)
  const { holder, issuer, items } = certificate
  return { printed: { ...certificate, holder: write(holder), issuer: write(issuer), items: items.map((item) => ({ ...item, organisation: write(item.organisation) })) }, missing }
}

function head(paper: Paper, { number, holder, from, until, total, items, revoked }: PaperContent): void {
  paper.font('bold').fontSize(34).fillColor(colours.ink).text('志愿服务证明', page.margin, 80, { align: 'center', characterSpacing: 8 })
  paper.font('regular').fontSize(11).fillColor(colours.quiet).text(`编号 ${number}`, { align: 'center' })
  if (revoked) paper.moveDown(0.8).font('bold').fontSize(16).fillColor(colours.danger).text(`已撤销（${speakDate(dayOf(revoked.at))}）：${revoked.reason}`, { align: 'center' })
  paper.moveDown(2).font('regular').fontSize(15).fillColor(colours.ink)
  const times = items.reduce((sum, item) => sum + item.times, 0)
  const part = { lineGap: 9, align: 'left', continued: true } as const
  paper.text('兹证明\u3000', { ...part, indent: 30 }).font('bold').text(holder, part).font('regular')
  paper.text(`\u3000在 ${speakDate(from)}至 ${speakDate(until)}期间，参加经确认的志愿服务 ${times} 次，服务时间共计 `, part)
  paper.font('bold').text(speakHours(total), part).font('regular').text(`（大写：${speakHoursInWords(total)}）。`, { ...part, continued: false })
  paper.moveDown(1.2)
}

/** The border of each page, and which of how many it is. */
function frames(paper: Paper, { number }: PaperContent): void {
  const { start, count } = paper.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    paper.switchToPage(start + at)
    paper.rect(30, 30, page.width - 60, page.height - 60).lineWidth(1.6).strokeColor(colours.pine).stroke()
    paper.rect(36, 36, page.width - 72, page.height - 72).lineWidth(0.5).strokeColor(colours.pine).stroke()
    if (count === 1) continue
    // Below the margin, where text would begin a page of its own.
    paper.page.margins.bottom = 0
    paper.font('regular').fontSize(9).fillColor(colours.quiet).text(`${number}\u3000第 ${at + 1} 页，共 ${count} 页`, page.margin, page.height - 60, { width: page.width - 2 * page.margin, align: 'center', lineBreak: false })
  }
}

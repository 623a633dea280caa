import type { Day } from '../../../shared/appointments/calendar'
import type { Certificate } from './certificate.model'

export type Paper = PDFKit.PDFDocument

/** What a paper is made of: everything but ids, which cannot go to another thread as they are. */
export type PaperContent = Omit<Certificate, '_id' | 'person'>

/** Points of 1/72 inch on A4, and the colours of ink, of quiet words, of lines and of what is revoked. */
export const page = { width: 595.28, height: 841.89, margin: 72, foot: 70 }
export const colours = { ink: '#1f2421', quiet: '#55605b', line: '#b9c4be', pine: '#1e6f5c', danger: '#b3261e' }

/** '2026 年 1 月 5 日'. */
export function speakDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** A line across the page between its margins. */
export function line(paper: Paper, y: number, colour: string): void {
  paper.moveTo(page.margin, y).lineTo(page.width - page.margin, y).lineWidth(0.7).strokeColor(colour).stroke()
}

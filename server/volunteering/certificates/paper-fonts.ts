import path from 'node:path'

/**
 * Noto Sans Hans (SIL Open Font License 1.1): 30,789 characters, the whole of GB 18030's common part. A PDF carries only those that it uses. The package tells no
 * other way to its files than its own place.
 */
const folder = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts')

export const paperFonts = { regular: path.join(folder, 'NotoSansHans-Regular.otf'), bold: path.join(folder, 'NotoSansHans-Bold.otf') }

/** What an opened font of pdfkit tells, which its types leave out. */
interface OpenedFont {
  _font: { font: { hasGlyphForCodePoint(point: number): boolean } }
}

/** Characters that the document's present font cannot print, each once: very rare ones of names, and pictures. Line feeds are not among them. */
export function missingFrom(document: unknown, text: string): string[] {
  const { font } = (document as OpenedFont)._font
  return [...new Set(text)].filter((character) => character >= ' ' && !font.hasGlyphForCodePoint(character.codePointAt(0)!))
}

/** A character that cannot be printed as what finds it in any table of characters: '〔U+20BB7〕'. It must not vanish from a name. */
export function codeOf(character: string): string {
  return `〔U+${character.codePointAt(0)!.toString(16).toUpperCase()}〕`
}

import { type Drawing, INK, LEADING, type Mark, type TextMark } from './drawing.ts'
import { addFonts, NO_FONT, openTypesetter, piecesOf, type Typesetter } from './typesetter.ts'
import { directionOf, wordsInSight } from './word-order.ts'

/** A drawing as PDF 1.7 with its fonts inside, as far as their characters are used. Loaded when first needed: pdfkit is large. */
export async function toPdf(drawing: Drawing): Promise<Uint8Array> {
  const { default: Document } = await import('pdfkit')
  const typesetter = await openTypesetter()
  const document = new Document({
    ...{ size: [drawing.width, drawing.height], margin: 0, autoFirstPage: false, pdfVersion: '1.7' },
    ...{ font: NO_FONT, lang: 'en', displayTitle: true },
    info: { Title: drawing.title, Producer: 'Fairlead', Creator: 'Fairlead', CreationDate: drawing.madeAt },
  })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise(done => document.on('end', done))
  addFonts(document)
  for (const page of drawing.pages) {
    document.addPage()
    for (const mark of page) draw(document, typesetter, mark)
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function draw(document: PDFKit.PDFDocument, typesetter: Typesetter, mark: Mark): void {
  if (mark.kind === 'box') {
    document.rect(mark.x, mark.y, mark.width, mark.height).fill(`#${mark.fill}`)
    return
  }
  document.fillColor(`#${mark.fill ?? INK}`)
  for (const [at, line] of typesetter.linesOf(mark).entries()) drawLine(document, mark, line, at)
}

function drawLine(document: PDFKit.PDFDocument, mark: TextMark, line: string, at: number): void {
  const { size, weight = 'regular' } = mark
  const space = document.font(weight).fontSize(size).widthOfString(' ')
  const words = wordsInSight(line).map(word =>
    piecesOf(word, weight).map(piece => ({
      ...piece,
      width: document.font(piece.face).fontSize(size).widthOfString(piece.text),
    })),
  )
  const width = words.flat().reduce((sum, piece) => sum + piece.width, space * (words.length - 1))
  const align = mark.align ?? 'start'
  const isRight = align === 'end' || (align === 'start' && directionOf(mark.text) === 'rtl')
  let x = mark.x + (isRight ? mark.width - width : align === 'center' ? (mark.width - width) / 2 : 0)
  const y = mark.y + size * (LEADING * at + 1)
  for (const word of words) {
    for (const piece of word) {
      document
        .font(piece.face)
        .fontSize(size)
        .text(piece.text, x, y, { lineBreak: false, baseline: 'alphabetic' })
      x += piece.width
    }
    x += space
  }
}

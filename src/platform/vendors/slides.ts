import { visible } from '#kernel/visible.ts'
import { type Drawing, INK, LEADING, type Mark } from './drawing.ts'
import { openTypesetter } from './typesetter.ts'
import { directionOf } from './word-order.ts'

const POINTS = 72
// Offices have it, and it is no wider than the font that lines are measured with.
const FACE = 'Arial'

/** A drawing as slides (PPTX): words stay words and rectangles rectangles, to be changed by whoever presents them. */
export async function toSlides(drawing: Drawing): Promise<Uint8Array> {
  const { default: Deck } = await import('pptxgenjs')
  const typesetter = await openTypesetter()
  // The package's types do not know its own default export under Node's module rules.
  const deck = new (Deck as unknown as new () => PptxDeck)()
  deck.title = visible(drawing.title)
  deck.company = 'Fairlead'
  deck.author = 'Fairlead'
  deck.defineLayout({ name: 'drawing', width: drawing.width / POINTS, height: drawing.height / POINTS })
  deck.layout = 'drawing'
  for (const page of drawing.pages) {
    const slide = deck.addSlide()
    for (const mark of page) place(slide, mark, typesetter.linesOf)
  }
  return (await deck.write({ outputType: 'nodebuffer' })) as Uint8Array
}

type PptxDeck = import('pptxgenjs').default
type Slide = ReturnType<PptxDeck['addSlide']>
type LinesOf = Awaited<ReturnType<typeof openTypesetter>>['linesOf']

function place(slide: Slide, mark: Mark, linesOf: LinesOf): void {
  const at = { x: mark.x / POINTS, y: mark.y / POINTS, w: mark.width / POINTS }
  if (mark.kind === 'box') {
    slide.addShape('rect', {
      ...at,
      h: mark.height / POINTS,
      fill: { color: mark.fill },
      line: { width: 0, color: mark.fill },
    })
    return
  }
  const { size, weight, fill = INK, align = 'start' } = mark
  const lines = linesOf(mark)
  const isRtl = directionOf(mark.text) === 'rtl'
  const end = isRtl ? 'left' : 'right'
  slide.addText(lines.join('\n'), {
    ...{ ...at, h: (lines.length * LEADING * size) / POINTS, margin: 0, valign: 'top', wrap: false },
    ...{ fontFace: FACE, fontSize: size, bold: weight === 'strong', color: fill, rtlMode: isRtl },
    align: align === 'center' ? 'center' : align === 'end' ? end : isRtl ? 'right' : 'left',
  })
}

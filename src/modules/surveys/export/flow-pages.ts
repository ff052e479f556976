import type { Mark } from '#platform/vendors/drawing.ts'
import { COLOURS, fieldOf, heightOf, type Page, type Paper, text } from './paper.ts'

/** A part of a text that runs over pages. */
export type Block =
  | { readonly kind: 'heading' | 'point' | 'words' | 'quiet'; readonly text: string }
  | { readonly kind: 'pair'; readonly text: string; readonly value: string }

const LOOK = {
  heading: { size: 13, weight: 'strong', before: 16, after: 5, indent: 0, fill: COLOURS.favourable },
  words: { size: 10.5, weight: 'regular', before: 0, after: 6, indent: 0, fill: COLOURS.ink },
  quiet: { size: 9, weight: 'regular', before: 0, after: 5, indent: 14, fill: COLOURS.quiet },
  point: { size: 10.5, weight: 'regular', before: 0, after: 5, indent: 14, fill: COLOURS.ink },
  pair: { size: 10.5, weight: 'regular', before: 0, after: 5, indent: 0, fill: COLOURS.ink },
} as const

// Longer lines are hard to read.
const WIDEST = 620

/** Blocks one below the other on as many pages as they need; a heading never ends a page. */
export function flowPages(
  paper: Paper,
  title: string,
  sub: string | undefined,
  blocks: readonly Block[],
): Page[] {
  const field = fieldOf(paper)
  const pages: Mark[][] = [[]]
  let y: number = field.y
  for (const [at, block] of blocks.entries()) {
    const { marks, height } = setBlock(paper, block)
    const next = blocks[at + 1]
    const kept = block.kind === 'heading' && next !== undefined ? setBlock(paper, next).height : 0
    const isFirst = y === field.y
    if (!isFirst && y + height + kept > field.bottom) {
      pages.push([])
      y = field.y
    }
    const top = y === field.y ? y - LOOK[block.kind].before : y
    pages.at(-1)?.push(...marks.map(mark => ({ ...mark, y: mark.y + top })))
    y = top + height
  }
  return pages.map((marks, at) => ({
    ...{ title: at === 0 ? title : `${title}, continued`, marks },
    ...(sub === undefined ? {} : { sub }),
  }))
}

/** A block as if it stood at the top of a page, and how much of the page it takes. */
function setBlock(paper: Paper, block: Block): { readonly marks: Mark[]; readonly height: number } {
  const { x, width: whole } = fieldOf(paper)
  const { size, weight, before, after, indent, fill } = LOOK[block.kind]
  const width = Math.min(WIDEST, whole) - indent
  const own = text(x + indent, before, block.kind === 'pair' ? width * 0.34 : width, block.text, size, {
    ...{ fill, weight: block.kind === 'pair' ? 'strong' : weight },
  })
  if (block.kind === 'pair') {
    const value = text(x + width * 0.36, before, width * 0.64, block.value, size, { fill })
    return {
      marks: [own, value],
      height: before + Math.max(heightOf(paper, own), heightOf(paper, value)) + after,
    }
  }
  const dot = block.kind === 'point' ? [text(x + 2, before, 10, '•', size, { fill: COLOURS.favourable })] : []
  return { marks: [...dot, own], height: before + heightOf(paper, own) + after }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { codePointOf, visible } from '#kernel/visible.ts'
import type { TextMark, Weight } from './drawing.ts'

const require = createRequire(import.meta.url)

/** The fonts that are embedded, all under the SIL Open Font License: Inter has Latin, Greek and Cyrillic. */
export const FONT_FILES = {
  regular: () => require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: () => require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  hebrew: () =>
    require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
  arabic: () =>
    require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  emoji: () => require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
} as const
/** A font by what it is for. */
export type Face = keyof typeof FONT_FILES

/** Where the file of a font is. */
export function fontPath(face: Face): string {
  return FONT_FILES[face]()
}

/**
 * What a document is given for its own font: none. pdfkit looks a font up by the name it was first opened under, so one that is
 * opened here by its path would be read and taken apart again each time it is asked for by the name of its face.
 */
export const NO_FONT = ''

const read = new Map<Face, Buffer>()

/** Gives a document all fonts by the names of their faces; each file is read once, when first needed. */
export function addFonts(document: PDFKit.PDFDocument): void {
  for (const face of Object.keys(FONT_FILES) as Face[]) {
    const bytes = read.get(face) ?? readFileSync(fontPath(face))
    read.set(face, bytes)
    document.registerFont(face, bytes)
  }
}

/** Part of a word in one font. */
export interface Piece {
  readonly face: Face
  readonly text: string
}

/** Breaks words into lines as they will be drawn. */
export interface Typesetter {
  readonly linesOf: (mark: Pick<TextMark, 'text' | 'width' | 'size' | 'weight' | 'lines'>) => string[]
}

let opened: Promise<Typesetter> | undefined

/** The typesetter with its fonts, which are read when first needed and kept. */
export function openTypesetter(): Promise<Typesetter> {
  opened ??= makeTypesetter()
  return opened
}

async function makeTypesetter(): Promise<Typesetter> {
  const { default: Document } = await import('pdfkit')
  const document = new Document({ autoFirstPage: false, font: NO_FONT })
  addFonts(document)
  const widths = new Map<string, number>()
  const widthOf = (text: string, weight: Weight): number => {
    const key = `${weight} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const width = piecesOf(text, weight).reduce(
      (sum, piece) => sum + document.font(piece.face).fontSize(1).widthOfString(piece.text),
      0,
    )
    if (widths.size > 20_000) widths.clear()
    widths.set(key, width)
    return width
  }
  return {
    linesOf: ({ text, width, size, weight = 'regular', lines = Number.POSITIVE_INFINITY }) => {
      const fits = (line: string) => widthOf(line, weight) * size <= width
      const broken = visible(text)
        .normalize('NFC')
        .replaceAll('\t', ' ')
        .split('\n')
        .flatMap(paragraph => brokenAt(paragraph, fits))
      if (broken.length <= lines) return broken
      return [...broken.slice(0, lines - 1), shortened(broken[lines - 1] ?? '', fits)]
    },
  }
}

/** A paragraph in lines that fit; a word too long for a line is cut between characters. */
function brokenAt(paragraph: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ').flatMap(each => (fits(each) ? [each] : cutToFit(each, fits)))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && !fits(longer)) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function cutToFit(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of charactersOf(word)) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const characters = charactersOf(line)
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** A text by the fonts that have its characters; one that none has stands as its number. */
export function piecesOf(text: string, weight: Weight): Piece[] {
  const pieces: Piece[] = []
  for (const character of charactersOf(text)) {
    const own = faceOf(character)
    const piece =
      own === null ? numbersOf(character, weight) : { face: own === 'inter' ? weight : own, text: character }
    const last = pieces.at(-1)
    if (last?.face === piece.face) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
    else pieces.push(piece)
  }
  return pieces
}

function faceOf(character: string): Face | 'inter' | null {
  if (/^[\u0020-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u22ff\u25a0-\u25ff]/u.test(character))
    return 'inter'
  if (/^\p{Script=Hebrew}/u.test(character)) return 'hebrew'
  if (/^\p{Script=Arabic}/u.test(character)) return 'arabic'
  return /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(character) ? 'emoji' : null
}

function numbersOf(character: string, face: Weight): Piece {
  return { face, text: [...character].map(codePointOf).join('') }
}

const SEGMENTER = new Intl.Segmenter()

/** Characters as people see them (UAX 29). */
function charactersOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment)
}

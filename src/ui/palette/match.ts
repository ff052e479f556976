import type { Command } from './command.ts'

/** The commands that a text finds, best first: beginning of the label, of a word in it, inside it, in the keywords. All for an empty text. */
export function matching(commands: readonly Command[], text: string): readonly Command[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean)
  return commands
    .map((command, order) => ({ command, order, score: scoreOf(command, wanted) }))
    .filter(found => found.score > 0)
    .toSorted((a, b) => b.score - a.score || a.order - b.order)
    .map(found => found.command)
}

/** 0 when a wanted word is found nowhere; else the worse of the words' places, 1–4. */
function scoreOf(command: Command, wanted: readonly string[]): number {
  const label = folded(command.label)
  const more = folded(`${command.keywords ?? ''} ${command.hint ?? ''}`)
  return Math.min(4, ...wanted.map(word => placeOf(word, label, more)))
}

function placeOf(word: string, label: string, more: string): number {
  if (label.startsWith(word)) return 4
  if (label.includes(` ${word}`)) return 3
  if (label.includes(word)) return 2
  return more.includes(word) ? 1 : 0
}

/** Lower case without accents, so that “tomas” finds “Tomás”. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}

import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type Definition, type Question, questionsOf } from '../definition/definition.ts'

/** In which wave each question was asked last; one that is missing never was. */
export type LastAsked = ReadonlyMap<string, number>

/**
 * The questions of the next wave: those asked longest ago, in the order of the bank, until there are `each`. A question stands with
 * the one that it depends on, so there may be a few more. With a bank that stays the same, every question comes at least every
 * ⌈questions ÷ each⌉ waves; a new one comes next.
 */
export function pickQuestions(bank: Definition, lastAsked: LastAsked, each: number): ReadonlySet<string> {
  const blocks = blocksOf(questionsOf(bank))
    .map((codes, place) => ({
      codes,
      place,
      last: Math.min(...codes.map(code => lastAsked.get(code) ?? Number.NEGATIVE_INFINITY)),
    }))
    .toSorted((one, other) => compare(one.last, other.last) || one.place - other.place)
  const picked = new Set<string>()
  for (const { codes } of blocks) {
    if (picked.size >= each) break
    for (const code of codes) picked.add(code)
  }
  return picked
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** Questions that depend on each other, together; in the order of their first one. */
function blocksOf(questions: readonly Question[]): string[][] {
  const blockOf = new Map<string, string[]>()
  for (const { code, showIf } of questions) {
    const block = (showIf && blockOf.get(showIf.question)) ?? []
    block.push(code)
    blockOf.set(code, block)
  }
  return [...new Set(blockOf.values())]
}

/** The bank with these questions only, each followed from wave to wave; factors and scales that nothing is left of go. */
export function waveOf(bank: Definition, picked: ReadonlySet<string>): Definition {
  const sections = bank.sections
    .map(section => ({
      ...section,
      questions: section.questions.filter(({ code }) => picked.has(code)).map(followed),
    }))
    .filter(({ questions }) => questions.length > 0)
  const scales = new Set(
    sections.flatMap(({ questions }) => questions).flatMap(each => ('scale' in each ? [each.scale] : [])),
  )
  return {
    ...bank,
    sections,
    scales: bank.scales.filter(({ code }) => scales.has(code)),
    factors: bank.factors
      .map(factor => ({ ...factor, questions: factor.questions.filter(code => picked.has(code)) }))
      .filter(({ questions }) => questions.length > 0),
  }
}

/** A question of a rotation is the same one in every wave, under its own code when it has no other name. */
function followed(question: Question): Question {
  return 'trend' in question ? { ...question, trend: question.trend ?? question.code } : question
}

/** The first day after today on which a wave is due, in the rhythm of the one that was. */
export function nextDue(dueOn: LocalDate, everyWeeks: number, today: LocalDate): LocalDate {
  let next = dueOn
  while (next <= today) next = addDays(next, everyWeeks * 7)
  return next
}

/** What the next waves would ask, first the one that is next. */
export function nextWaves(bank: Definition, lastAsked: LastAsked, each: number, count: number): string[][] {
  const asked = new Map(lastAsked)
  const from = Math.max(0, ...asked.values()) + 1
  return Array.from({ length: count }, (_, at) => {
    const picked = pickQuestions(bank, asked, each)
    for (const code of picked) asked.set(code, from + at)
    return [...picked]
  })
}

import { Definition } from '#modules/surveys/definition/definition.ts'
import type { Ballots } from '#modules/surveys/store/ballots.ts'
import type { Attribute, Unit } from '#modules/surveys/store/tables.ts'
import type { MadeUp } from './made-up.ts'

// Questions of one factor.
const EACH = 5

/** What a made-up survey asks: statements on five points, five to a factor. */
export function definitionOf({ questions }: MadeUp): Definition {
  const codes = Array.from({ length: questions }, (_, at) => `q${at}`)
  const en = (text: string) => ({ en: text })
  return Definition.parse({
    ...{ format: 'fairlead-survey/1', language: 'en' },
    scales: [{ code: 'agree', kind: 'agreement', points: ['1', '2', '3', '4', '5'].map(en) }],
    sections: [
      {
        ...{ code: 'all', title: en('All') },
        questions: codes.map(code => ({
          kind: 'scale',
          code,
          text: en(`Statement ${code}`),
          scale: 'agree',
        })),
      },
    ],
    factors: Array.from({ length: questions / EACH }, (_, at) => ({
      code: at === 0 ? 'engagement' : `factor${at}`,
      title: en(`Factor ${at}`),
      questions: codes.slice(at * EACH, (at + 1) * EACH),
    })),
  })
}

/** Its attributes, whose levels are called by their numbers. */
export function attributesOf({ attributes }: MadeUp): Attribute[] {
  return attributes.map(({ code, levels, levelOf }) => {
    const invited = new Array<number>(levels).fill(0)
    for (const level of levelOf) if (level > 0) invited[level - 1] = (invited[level - 1] ?? 0) + 1
    return { code, title: code, levels: invited.map((_, level) => String(level + 1)), invited }
  })
}

/** Its units, by ids given. Everybody who was asked answered. */
export function unitsOf({ parents, unitOf }: MadeUp, ids: readonly string[]): Unit[] {
  const invited = new Array<number>(parents.length).fill(0)
  const add = (unit: number, more: number) => {
    invited[unit] = (invited[unit] ?? 0) + more
  }
  for (const unit of unitOf) add(unit, 1)
  for (let unit = parents.length - 1; unit > 0; unit--) add(parents[unit] as number, invited[unit] as number)
  return parents.map((parent, unit) => ({
    ...{ id: ids[unit] ?? null, name: `Unit ${unit}`, parent, invited: invited[unit] as number },
  }))
}

/** Its ballots of some people, from the first up to the last given, as they are read. */
export function ballotsOf(
  { unitOf, attributes, answers, questions }: MadeUp,
  from = 0,
  to = unitOf.length,
): Ballots {
  const levels = new Uint8Array((to - from) * attributes.length)
  for (const [at, { levelOf }] of attributes.entries())
    for (let person = from; person < to; person++)
      levels[(person - from) * attributes.length + at] = levelOf[person] as number
  return {
    ...{ count: to - from, units: unitOf.slice(from, to), levels, weights: null },
    answers: answers.subarray(from * questions, to * questions),
  }
}

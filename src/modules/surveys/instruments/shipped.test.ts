import { describe, expect, it } from 'vitest'
import { Definition, type Question, questionsOf } from '../definition/definition.ts'
import { layoutOf } from '../definition/layout.ts'
import { act, drafted, largeHarbour, pageOf } from '../harbour-surveys.factory.ts'
import { listInstruments } from './instruments.ts'

const { instruments } = listInstruments()
type Scaled = Extract<Question, { kind: 'scale' }>
const scaledOf = (definition: Definition) =>
  questionsOf(definition).filter((question): question is Scaled => question.kind === 'scale')

describe.each(instruments)('$code as it is shipped', ({ definition }) => {
  it('counts in its factors only questions with a scale that it asks', () => {
    const scored = new Set(scaledOf(definition).map(({ code }) => code))
    for (const factor of definition.factors)
      expect([factor.code, factor.questions.filter(code => !scored.has(code))]).toEqual([factor.code, []])
  })

  it('asks on scales of five points, as its benchmarks count them, and has no scale that nobody uses', () => {
    const used = new Set(scaledOf(definition).map(({ scale }) => scale))
    expect(definition.scales.map(({ code }) => code).toSorted()).toEqual([...used].toSorted())
    for (const { code, points } of definition.scales) {
      expect([code, points.length]).toEqual([code, 5])
      expect(new Set(points.map(point => point[definition.language])).size).toBe(5)
    }
  })

  it('asks no sentence twice', () => {
    const texts = questionsOf(definition).map(({ text }) => text[definition.language]?.toLowerCase())
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('has texts ready to print: no blanks around, no marks of a page, no open brackets', () => {
    const texts = [
      ...questionsOf(definition).map(({ text }) => text),
      ...definition.sections.map(({ title }) => title),
      ...definition.factors.map(({ title }) => title),
    ].map(text => text[definition.language] ?? '')
    for (const text of texts) {
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/[<>{}[\]_]|\s{2}|TODO/)
      expect(text.length).toBeLessThan(300)
    }
  })

  it('forces nobody: no question is required', () => {
    expect(questionsOf(definition).filter(({ required }) => required)).toEqual([])
  })

  it('links to its sources by https', () => {
    for (const { link } of definition.sources) if (link !== null) expect(link).toMatch(/^https:\/\//)
  })

  it('comes back from a file as it was, and takes a byte a question', () => {
    expect(Definition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition)
    const asked = questionsOf(definition).filter(({ kind }) => kind !== 'text')
    expect(layoutOf(definition).length).toBeGreaterThanOrEqual(asked.length)
  })
})

describe('a shipped questionnaire', () => {
  it('is told to everybody who is signed in, with sources and what it asks', async () => {
    const org = await largeHarbour()
    const { status, body } = await org.http.get('/api/survey-instruments', { as: 'Linus' })
    expect(status).toBe(200)
    expect(body.instruments.map(({ code }: { code: string }) => code)).toEqual(
      instruments.map(({ code }) => code),
    )
    for (const each of body.instruments) expect(each.sources).toEqual(each.definition.sources)
  })

  it('can be launched as it is, and cannot be changed for others by a survey made from it', async () => {
    const org = await largeHarbour()
    for (const { definition, kind } of instruments.slice(0, 2)) {
      const id = await drafted(org, { definition, kind })
      expect((await pageOf(org, id)).problems).toEqual([])
      expect((await act(org, id, 'launch')).status).toBe(200)
    }
    const again = (await org.http.get('/api/survey-instruments', { as: 'Linus' })).body.instruments
    expect(again).toEqual(JSON.parse(JSON.stringify(instruments)))
  })

  it('used in another follows each sentence under the same words', () => {
    const words = new Map<string, string>()
    for (const { code: instrument, definition } of instruments)
      for (const question of questionsOf(definition)) {
        if (!('trend' in question) || question.trend === null) continue
        const text = JSON.stringify([question.text, 'reversed' in question && question.reversed])
        expect([instrument, words.get(question.trend) ?? text]).toEqual([instrument, text])
        words.set(question.trend, text)
      }
    expect(words.size).toBeGreaterThan(100)
  })
})

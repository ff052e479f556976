import { describe, expect, it, test } from 'vitest'
import { actionsFor } from '../access.ts'
import { asking, everyKind, scaled } from '../definition/clarity.factory.ts'
import { questionsOf } from '../definition/definition.ts'
import { listInstruments } from '../instruments/instruments.ts'
import type { Asked, Survey } from '../store/surveys.ts'
import { promises, questionBlocks } from './council-pack.ts'
import { howLongKept, planPromise, whatIsStored, whoSeesWhat } from './council-words.ts'
import type { Block } from './flow-pages.ts'

const SURVEY = {
  ...{ title: 'Clarity', purpose: null, mode: 'anonymous', state: 'draft', opensOn: null, closesOn: null },
  ...{ least: 6, leastComments: 10, invited: 0, launchedAt: null, breakdowns: ['tenure'] },
} as unknown as Survey
const ASKED: Asked = { definition: everyKind(), units: [], attributes: [] }
const wordsOf = (blocks: readonly Block[]) =>
  blocks.flatMap(block => (block.kind === 'pair' ? [block.text, block.value] : [block.text])).join('\n')

describe('the pack', () => {
  it('says before the launch what is fixed and what is not yet', () => {
    const words = wordsOf(promises(SURVEY, ASKED))
    for (const part of [
      'A draft: nobody is asked before it is launched.',
      'not fixed yet to not fixed yet',
      'Fixed at the launch.',
      'Teams, and tenure.',
      '6 for a score, 10 for a comment.',
    ])
      expect(words).toContain(part)
  })

  it('says after the launch how many are asked, where, and by what results are shown', () => {
    const launched = {
      ...SURVEY,
      state: 'open',
      launchedAt: new Date(),
      invited: 150,
      opensOn: '2026-03-02',
    } as Survey
    const unit = { id: null, name: 'Harbour', parent: -1, invited: 150 }
    const attribute = { code: 'tenure', title: 'Time here', levels: ['New', 'Old'], invited: [50, 100] }
    const words = wordsOf(promises(launched, { ...ASKED, units: [unit], attributes: [attribute] }))
    expect(words).toContain('150 people in 1 units, as of the launch.')
    expect(words).toContain('Teams, and Time here (2 groups).')
    expect(words).toContain('Open: people can answer.')
  })

  it('says of every kind of reader what they see, by the thresholds of this survey', () => {
    const readers = whoSeesWhat({ ...SURVEY, least: 9, leastComments: 12 })
    expect(readers.map(([who]) => who)).toEqual([
      'Everybody who answers',
      'Who leads a team',
      'The people team',
      'Who answers for what follows',
      'An administrator of this program',
      'Whoever runs the server',
    ])
    expect(readers[1]?.[1]).toContain('of 9 people or more')
    expect(readers[1]?.[1]).toContain('of 12 or more')
    expect(planPromise({ ...SURVEY, least: 9 })[0]).toContain('fewer than 9 people')
  })

  it('says of a survey with names that names are kept, and promises nothing that only holds without', () => {
    const words = wordsOf(promises({ ...SURVEY, mode: 'named' }, ASKED))
    expect(words).toContain('Answers are kept with names.')
    expect(words).toContain('can read in the database who answered what')
    for (const part of ['No name, no time', 'not even when all readers', 'without names, each'])
      expect(words).not.toContain(part)
  })

  it('tells also what no program can promise, and how long things are kept', () => {
    const words = wordsOf(promises(SURVEY, ASKED))
    for (const sentence of [...howLongKept(), ...whatIsStored(SURVEY)]) expect(words).toContain(sentence)
    expect(words).toContain('may know them by their style')
  })
})

describe('what it says of administrators and the people team is what access.ts does', () => {
  const place = { state: 'open', actionOwnerId: null, askedById: null } as const
  it('an administrator who is not asked does not even know of it', () => {
    expect(actionsFor(place, { personId: 'Alan', isPeople: false, isInvited: false }).size).toBe(0)
  })
  it('the people team follows how many have answered', () => {
    expect(actionsFor(place, { personId: 'Margaret', isPeople: true, isInvited: false }).has('follow')).toBe(
      true,
    )
  })
})

describe('what is asked', () => {
  it('has every question with how it can be answered', () => {
    const words = wordsOf(questionBlocks(everyKind()))
    for (const { text } of questionsOf(everyKind())) expect(words).toContain(text['en'])
    for (const part of [
      'One of: No / Rather not / Neither / Rather / Yes · must be answered · or “not applicable” · a sentence may be added',
      '0 to 10 · a sentence may be added',
      'Any of: time / tools / talk',
      'Put in order: a / b / c',
      'In words · only asked after certain answers',
    ])
      expect(words).toContain(part)
  })

  it('has it in every language there is, each marked, questions and answers alike', () => {
    const text = { en: 'I know.', de: 'Ich weiß es.', he: 'אני יודע' }
    const two = asking(scaled('results', { text }))
    const [scale] = two.scales
    const points = (scale?.points ?? []).map((point, at) => ({ ...point, de: `Punkt ${at}` }))
    const blocks = questionBlocks({ ...two, scales: [{ ...(scale as NonNullable<typeof scale>), points }] })
    const quiet = blocks.flatMap(block => (block.kind === 'quiet' ? [block.text] : []))
    expect(quiet).toContain('de: Ich weiß es.')
    expect(quiet).toContain('he: אני יודע')
    expect(quiet).toContain('de: Punkt 0 / Punkt 1 / Punkt 2 / Punkt 3 / Punkt 4')
  })

  it('names which questions a theme counts, by their words, and where they come from', () => {
    const definition = {
      ...everyKind(),
      factors: [{ code: 'clarity', title: { en: 'Clarity' }, questions: ['results', 'stuck'] }],
      sources: [{ name: 'Own', licence: 'CC0', link: 'https://harbour.example' }],
    }
    const blocks = questionBlocks(definition)
    expect(blocks).toContainEqual({ kind: 'pair', text: 'Clarity', value: 'I know results. I know stuck.' })
    expect(wordsOf(blocks)).toContain('Own · CC0 · https://harbour.example')
  })
})

test('every questionnaire that is shipped can be packed, with all its questions and licences', () => {
  for (const { definition } of listInstruments().instruments) {
    const words = wordsOf(questionBlocks(definition))
    for (const { text } of questionsOf(definition)) expect(words).toContain(Object.values(text)[0])
    for (const { licence } of definition.sources) expect(words).toContain(licence)
  }
})

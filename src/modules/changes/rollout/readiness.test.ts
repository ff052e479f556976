import { describe, expect, it } from 'vitest'
import { readinessOf, type SurveyReadiness, type TalkReadiness } from './readiness.ts'

const yes: TalkReadiness = { knowsWhy: true, knowsMeaning: true, hasNeeded: true }
const survey = (over: Partial<SurveyReadiness> = {}): SurveyReadiness => ({
  r1: 0.6,
  r2: 0.6,
  r4: 0.6,
  n: 5,
  ...over,
})

describe('whether a team is ready', () => {
  it.each<[string, SurveyReadiness | undefined, TalkReadiness, 'survey' | 'talk', boolean]>([
    ['by its talk: all three', undefined, yes, 'talk', false],
    ['by its talk: not why', undefined, { ...yes, knowsWhy: false }, 'talk', true],
    ['by its talk: not what it means', undefined, { ...yes, knowsMeaning: false }, 'talk', true],
    ['by its talk: not what it needs', undefined, { ...yes, hasNeeded: false }, 'talk', true],
    ['by five answers at 60 %', survey(), yes, 'survey', false],
    ['by five answers with one below', survey({ r1: 0.59 }), yes, 'survey', true],
    ['the second below', survey({ r2: 0.59 }), yes, 'survey', true],
    ['the third below', survey({ r4: 0.59 }), yes, 'survey', true],
    ['a survey outweighs what the talk said', survey(), { ...yes, knowsWhy: false }, 'survey', false],
    ['four answers say nothing: the talk counts', survey({ n: 4, r1: 0 }), yes, 'talk', false],
  ])('%s', (_, answers, talk, from, below) => {
    expect(readinessOf(answers, talk)).toEqual({ from, below })
  })
})

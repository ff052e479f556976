import { describe, expect, it } from 'vitest'
import { mayReopen, reopeningProblems } from './reopening.ts'

const TODAY = '2026-03-02'
const nothing = { evidence: '', source: '' }
const codes = (
  said: { evidence: string; source: string },
  revisitOn: string | null,
  revisitWhen: string | null = null,
) => reopeningProblems(said, { revisitOn }, { revisitWhen }, TODAY)

describe('what stands is reopened', () => {
  it.each<[string, { evidence: string; source: string }, string | null, readonly string[]]>([
    ['with new evidence and its source', { evidence: 'Fuel doubled.', source: 'The invoice' }, null, []],
    ['without anything new, once its day has come', nothing, TODAY, []],
    ['long after its day', nothing, '2026-01-01', []],
    ['not before its day', nothing, '2026-03-03', ['evidence_missing', 'source_missing']],
    ['not without anything new', nothing, null, ['evidence_missing', 'source_missing']],
    [
      'not without saying where it is known from',
      { evidence: 'Fuel doubled.', source: '' },
      null,
      ['source_missing'],
    ],
    [
      'not with a source that says nothing',
      { evidence: '', source: 'The invoice' },
      null,
      ['evidence_missing'],
    ],
  ])('%s', (_, said, revisitOn, expected) => {
    expect(codes(said, revisitOn).map(({ code }) => code)).toEqual(expected)
  })

  it('and the refusal says what would be enough, and until when to wait', () => {
    const [problem] = codes(nothing, '2026-06-01', 'fuel costs twice as much')
    expect(problem?.fix).toBe(
      'Write what is known now and was not known then. It is looked at again on 2026-06-01 anyway. It is to be looked at again when: fuel costs twice as much.',
    )
  })
})

describe('its day to look again', () => {
  it.each([
    [null, false],
    ['2026-03-03', false],
    [TODAY, true],
    ['2025-03-02', true],
  ])('%s has come: %s', (revisitOn, come) => {
    expect(mayReopen({ revisitOn }, TODAY)).toBe(come)
  })
})

import { describe, expect, it, test } from 'vitest'
import type { Recurring } from '../contract.ts'
import { changeLink, improvementLink, talkLink } from './begin-links.ts'

const group = (titles: readonly string[]): Recurring['groups'][number] => ({
  cause: 'work',
  words: ['crane'],
  obstacles: titles.map((title, at) => ({
    ...{ id: `o${at}`, title, raisedOn: '2026-03-02', state: 'open' as const },
  })),
})
const wordsOf = (link: string) => Object.fromEntries(new URL(link, 'https://harbour.example').searchParams)

describe('what keeps coming up', () => {
  const three = group(['The crane is stuck', 'Crane & ropes 100% worn', 'The crane?'])

  test('begins an improvement with its title and everything that came up', () => {
    expect(improvementLink(three)).toMatch(/^\/standards\/improvements\?/)
    expect(wordsOf(improvementLink(three))).toEqual({
      add: '1',
      title: 'No more: The crane is stuck',
      idea: [
        'It came up 3 times in 90 days:',
        '– The crane is stuck (2026-03-02)',
        '– Crane & ropes 100% worn (2026-03-02)',
        '– The crane? (2026-03-02)',
      ].join('\n'),
    })
  })

  test('begins a change in the same way', () => {
    expect(changeLink(three)).toMatch(/^\/changes\?/)
    expect(wordsOf(changeLink(three))).toMatchObject({ start: '1', title: 'No more: The crane is stuck' })
  })

  it.each([
    ['a title as long as a title may be', Array(3).fill('x'.repeat(140))],
    ['more than fit', Array(40).fill('🌊'.repeat(70))],
    ['none at all', []],
  ])('makes an address that every browser takes, for %s', (_, titles) => {
    for (const link of [improvementLink(group(titles)), changeLink(group(titles))]) {
      expect(link.length).toBeLessThan(8000)
      expect((wordsOf(link)['title'] ?? '').length).toBeLessThanOrEqual(140)
      expect(link).not.toMatch(/[\s<>"]/)
    }
  })
})

describe('the talk about a conflict', () => {
  const obstacle = {
    raiser: { id: 'linus', name: 'Linus Torres' },
    about: { id: 'alan', name: 'Alan Turner' },
    owner: { id: 'grace', name: 'Grace Hopper' },
  }

  test('is with both sides and whoever has it, each once and without who plans it', () => {
    expect(wordsOf(talkLink(obstacle, 'grace'))).toMatchObject({ plan: 'alignment', with: 'linus,alan' })
    expect(wordsOf(talkLink({ ...obstacle, about: null, owner: obstacle.raiser }, 'grace'))['with']).toBe(
      'linus',
    )
  })

  it('begins with a plain title, and with no word of the obstacle', () => {
    const told = { ...obstacle, title: 'Alan shouts at me', impact: 'I stay away' }
    expect(talkLink(told, 'grace')).toBe(
      '/conversations?plan=alignment&with=linus%2Calan&title=How+we+work+together',
    )
  })
})

import { describe, expect, it, test } from 'vitest'
import { type FollowReader, followActs, mayBegin } from './access.ts'

const NOBODY: FollowReader = {
  personId: 'Linus',
  isPeople: false,
  leads: false,
  answers: false,
  wasAsked: false,
}
const ALL = ['see', 'edit', 'link', 'publish', 'finish', 'withdraw']

describe('what follows from a survey, which Grace sees to', () => {
  it.each<[string, Partial<FollowReader>, string[], string[]]>([
    ['the people team', { isPeople: true }, ALL, ALL],
    ['who leads its group', { leads: true }, ALL, ALL],
    ['who answers for the survey', { answers: true }, ALL, ALL],
    ['who sees to it', { personId: 'Grace' }, ALL, ALL],
    ['who was asked in its group', { wasAsked: true }, [], ['see']],
    ['anybody else', {}, [], []],
    ['somebody signed in without a person', { personId: null }, [], []],
  ])('%s', (_, over, proposed, published) => {
    const acts = (isPublished: boolean) => [
      ...followActs({ ownerId: 'Grace', isPublished }, { ...NOBODY, ...over }),
    ]
    expect([acts(false), acts(true)]).toEqual([proposed, published])
  })
})

test('an action is begun for a group by who leads it or the people team, for the whole also by who answers for the survey', () => {
  const may = (place: number, over: Partial<FollowReader>) => mayBegin(place, { ...NOBODY, ...over })
  expect([may(3, { leads: true }), may(3, { isPeople: true }), may(0, { answers: true })]).toEqual([
    true,
    true,
    true,
  ])
  expect([may(3, { answers: true }), may(0, {}), may(3, {})]).toEqual([false, false, false])
})

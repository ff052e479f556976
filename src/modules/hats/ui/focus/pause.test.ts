import { expect, test } from 'vitest'
import { askedOf, workWords } from './pause.ts'

const goal = {
  ...{ id: 'a', title: 'Berths', owner: { id: 'g', name: 'Grace' }, dueOn: '2026-06-30' },
  ...{ people: 2, open: 3, days: 4.5, unestimated: 1 },
}
const list = { aim: { id: 'big', name: 'Sentinel', dueOn: '2026-05-01' }, people: 5, groups: [] }
const group = { above: { id: 'up', name: 'Harbour' }, owner: null, goals: [goal] }

test('a goal says whose it is, until when, and what those of the push have to do for it', () => {
  expect(workWords(goal)).toMatch(
    /^Grace · due .* · 2 people of the push · 3 open tasks · 4\.5 days · 1 without an estimate$/,
  )
  expect(workWords({ ...goal, owner: null, dueOn: null, people: 1, open: 0, days: 0, unestimated: 0 })).toBe(
    '1 person of the push · no open task of theirs',
  )
})

test('one goal is asked about by name, about what it serves, and without what anybody has to do', () => {
  const { question, options, background, aim, size } = askedOf(list, group, [goal])
  expect(question).toMatch(/^Does “Berths” pause until .*\?$/)
  expect(options.split('\n')).toHaveLength(2)
  expect(background).toContain('“Berths”, Grace, due')
  expect(background).not.toMatch(/task|4\.5/)
  expect([aim, size]).toEqual([{ id: 'up', title: 'Harbour' }, 'S'])
})

test('of several all may pause, or any of them, in no more options than a decision takes', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ ...goal, id: String(at), title: `Goal ${at}` }))
  const options = askedOf({ ...list, aim: { ...list.aim, dueOn: null } }, group, many).options.split('\n')
  expect(options[0]).toBe('All of them pause until the push is over')
  expect(options.length).toBeLessThanOrEqual(11)
  const long = askedOf(list, group, [{ ...goal, title: 'x'.repeat(140) }])
  expect(long.question.length).toBeLessThanOrEqual(140)
})

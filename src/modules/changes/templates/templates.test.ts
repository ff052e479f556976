import { describe, expect, it, test } from 'vitest'
import { NewChange } from '../contract/bodies.ts'
import { Template } from '../contract/views.ts'
import { KINDS } from '../contract/words.ts'
import { milestonesFrom, TALK_PARTS, templateOf } from './templates.ts'

describe('the template of each kind', () => {
  it.each(KINDS)('%s is whole, and begins with what its kind is about', kind => {
    const template = Template.parse(templateOf(kind))
    for (const prompt of Object.values(template.prompts)) expect(prompt).toMatch(/[?.]$/)
    for (const question of template.questions) expect(question).toMatch(/\?$/)
    expect(template.impacts.length).toBeGreaterThan(1)
    expect(new Set(template.impacts.map(impact => impact.kind)).size).toBe(template.impacts.length)
    if (kind !== 'other') expect(template.milestones.length).toBeGreaterThan(2)
  })
})

test('milestones stand on their weeks from the day a change begins', () => {
  expect(milestonesFrom('process', '2026-03-02')).toEqual([
    { title: 'The new way is written down as a standard', dueOn: '2026-03-16' },
    { title: 'Every team has done it once with help', dueOn: '2026-04-06' },
    { title: 'The old way is closed', dueOn: '2026-04-27' },
  ])
  expect(milestonesFrom('other', '2026-03-02')).toEqual([])
})

test('a change begins with its template unless somebody does without', () => {
  const id = '01980000-0000-7000-8000-000000000000'
  expect(
    NewChange.parse({ name: 'One quay', kind: 'other', sponsorId: id, managerId: id }).withTemplate,
  ).toBe(true)
})

test('half of a direction talk is for questions', () => {
  expect(TALK_PARTS).toHaveLength(4)
  expect(TALK_PARTS.at(-1)).toContain('your questions')
})

import { describe, expect, it } from 'vitest'
import { thrown } from '#test/thrown.ts'
import { actionsOf, mustBeAllowed, type Relation, type TalkAction } from './access.ts'
import type { Type } from './talk.ts'

const EVERYTHING = 'read notes write plan move hold confirm keep'

describe('who may do what with a talk', () => {
  it.each<[string, Type, Relation[], string]>([
    ['one of two', 'one_to_one', ['participant'], `${EVERYTHING} agree`],
    ['the one of two who began it', 'one_to_one', ['organiser', 'participant'], `${EVERYTHING} agree`],
    ['the next manager, with whom it is shared', 'one_to_one', ['successor'], 'read notes'],
    ['anybody else, of a one-to-one', 'one_to_one', [], ''],
    ['the organiser of a direction talk', 'direction', ['organiser', 'participant'], `${EVERYTHING} agree`],
    ['its audience', 'direction', ['audience'], 'read notes plan confirm keep'],
    ['everybody else, of a direction talk', 'direction', [], 'read notes'],
    ['who is in an alignment session', 'alignment', ['participant'], `${EVERYTHING} bring agree`],
    ['anybody else, of an alignment session', 'alignment', [], ''],
    ['who is in a stand-up', 'standup', ['participant'], `${EVERYTHING} bring`],
    ['anybody else, of a stand-up', 'standup', [], ''],
    ['who is in a talk with outsiders', 'external', ['participant'], `${EVERYTHING} agree`],
    ['anybody else, of a talk with outsiders', 'external', [], ''],
  ])('%s', (_, type, relations, expected) => {
    expect([...actionsOf(type, new Set(relations))].join(' ')).toBe(expected)
  })
})

it.each<[string, TalkAction[], string]>([
  ['hidden', [], 'not_found'],
  ['seen, and not theirs to change', ['read'], 'forbidden'],
])('a talk that is %s', (_, actions, expected) => {
  expect(thrown(() => mustBeAllowed(new Set(actions), 'move', 'move this talk')).code).toBe(expected)
})

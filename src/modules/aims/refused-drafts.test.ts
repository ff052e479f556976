import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { NewAim } from './contract.ts'
import { everythingSaved, type Harbour, harbourOfRules, type Refused, refuse } from './refusals.factory.ts'
import { BRIEF, newGoal } from './story.factory.ts'

let harbour: Harbour
beforeAll(async () => {
  harbour = await harbourOfRules()
})

const place = { link: null, critical: false, standaloneReason: null }
const ORG = { scope: 'org', teamId: null, measure: null } as const

/** A draft that cannot be, and every item that its author is told. */
type Draft = readonly [
  why: string,
  changes: (at: Harbour['at'], org: Harbour['org']) => object,
  items: string[],
]

describe('a draft is refused and nothing of it is saved', () => {
  test.each<Draft>([
    [
      'a vision below another',
      at => ({ ...ORG, kind: 'vision', ownerId: null, parentId: at.vision }),
      ['parentId parent_kind'],
    ],
    [
      'a strategy below a goal',
      at => ({ ...ORG, kind: 'strategy', parentId: at.top, dueOn: null }),
      ['parentId parent_kind'],
    ],
    ['a goal right below the vision', at => ({ parentId: at.vision }), ['parentId parent_kind']],
    ['a goal below one that is over', at => ({ parentId: at.over }), ['parentId parent_closed']],
    ['a goal below one that nobody knows', () => ({ parentId: newId() }), ['parentId unknown_aim']],
    [
      'a strategy of one person',
      () => ({ kind: 'strategy', scope: 'person', teamId: null, measure: null }),
      ['scope org_only'],
    ],
    ['a link below a strategy', at => ({ parentId: at.strategy, link: 'adds' }), ['link link_needs_goal']],
    [
      'critical without enabling',
      at => ({ parentId: at.top, link: 'adds', critical: true }),
      ['critical critical_enables'],
    ],
    [
      'a vision owned below executive level',
      (_, org) => ({ ...ORG, kind: 'vision', ownerId: org.id.Grace }),
      ['ownerId owner_level'],
    ],
    [
      'an owner who is not here and a team that is not',
      () => ({ ownerId: newId(), teamId: newId() }),
      ['ownerId owner_active', 'teamId team_open'],
    ],
    [
      'an end before its start',
      () => ({ startOn: '2026-05-02', dueOn: '2026-05-02' }),
      ['dueOn due_before_start'],
    ],
    [
      'an end in the past and before its start',
      () => ({ dueOn: '2026-02-27' }),
      ['dueOn due_in_past', 'dueOn due_before_start'],
    ],
    [
      'an end after its parent',
      at => ({ parentId: at.top, link: 'adds', dueOn: '2026-06-02' }),
      ['dueOn due_after_parent'],
    ],
    [
      'a number without its start',
      () => ({ measure: { type: 'number', target: 3 } }),
      ['measure.start start_and_target'],
    ],
    [
      'a number without its target',
      () => ({ measure: { type: 'number', start: 3 } }),
      ['measure.target start_and_target'],
    ],
    [
      'a number that should not change',
      () => ({ measure: { type: 'number', start: 3, target: 3 } }),
      ['measure.target start_is_target'],
    ],
    [
      'a number that points both ways',
      () => ({ measure: { type: 'number', start: 3, target: 1, direction: 'up' } }),
      ['measure.direction direction_contradicts_numbers'],
    ],
    ['a band without ends', () => ({ measure: { type: 'band' } }), ['measure.low band_ends']],
    [
      'a band upside down',
      () => ({ measure: { type: 'band', low: 5, high: 5 } }),
      ['measure.high band_ends'],
    ],
    [
      'yes or no with numbers',
      () => ({ measure: { type: 'yesno', start: 0, high: 1 } }),
      ['measure.start not_of_this_type', 'measure.high not_of_this_type'],
    ],
    [
      'a goal with a mission and values',
      () => ({ brief: { ...BRIEF, mission: 'm', values: [] } }),
      ['brief.mission vision_only', 'brief.values vision_only'],
    ],
    ['a team goal without its team', () => ({ teamId: null }), ['teamId team_needed']],
  ])('%s', async (_, changes, items) => {
    const { org, at } = harbour
    const before = await everythingSaved(org)
    const body = { ...newGoal(org), ...changes(at, org) } as NewAim
    const answer = await org.http.post('/api/aims', body, { as: 'Ada' })
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'rule_broken' } } })
    expect(told(answer.body.error.items)).toEqual(items)
    expect(await everythingSaved(org)).toBe(before)
  })
})

describe('a change is refused, its author is told every reason, and nothing is saved', () => {
  test.each<Refused>([
    [
      'editBrief',
      'a goal takes a mission',
      'Ada',
      'whole',
      ({ rev }) => ({ ...BRIEF, mission: 'm', rev }),
      ['brief.mission vision_only'],
    ],
    [
      'editBrief',
      'a briefed goal loses what, why and criteria',
      'Ada',
      'briefed',
      ({ rev }) => ({ title: 'Empty now', rev }),
      ['what what_missing', 'why why_missing', 'criteria criterion_missing'],
    ],
    [
      'editBrief',
      'a criterion is of another aim',
      'Ada',
      'whole',
      ({ rev }) => ({ ...BRIEF, criteria: [{ id: newId(), text: 'c' }], rev }),
      ['criteria unknown_criterion'],
    ],
    [
      'editBrief',
      'a live strategy loses its why',
      'Ada',
      'strategy',
      ({ rev }) => ({ title: 'Empty now', rev }),
      ['why why_missing'],
    ],
    [
      'moveAim',
      'below itself',
      'Ada',
      'top',
      ({ rev, at }) => ({ ...place, parentId: at.top, rev }),
      ['parentId cycle'],
    ],
    [
      'moveAim',
      'below its own child',
      'Ada',
      'top',
      ({ rev, at }) => ({ ...place, parentId: at.child, rev }),
      ['parentId cycle', 'dueOn due_after_parent'],
    ],
    [
      'moveAim',
      'right below the vision',
      'Ada',
      'whole',
      ({ rev, at }) => ({ ...place, parentId: at.vision, rev }),
      ['parentId parent_kind'],
    ],
    [
      'moveAim',
      'below one that is over',
      'Ada',
      'whole',
      ({ rev, at }) => ({ ...place, parentId: at.over, rev }),
      ['parentId parent_closed'],
    ],
    [
      'moveAim',
      'below one that is nobody’s',
      'Ada',
      'whole',
      ({ rev }) => ({ ...place, parentId: newId(), rev }),
      ['parentId unknown_aim'],
    ],
    [
      'moveAim',
      'the vision below its own strategy',
      'Ada',
      'vision',
      ({ rev, at }) => ({ ...place, parentId: at.strategy, rev }),
      ['parentId cycle', 'parentId parent_kind'],
    ],
    [
      'moveAim',
      'critical but only adding',
      'Ada',
      'child',
      ({ rev, at }) => ({ ...place, parentId: at.top, link: 'adds', critical: true, rev }),
      ['critical critical_enables'],
    ],
    [
      'moveAim',
      'linked to a strategy',
      'Ada',
      'child',
      ({ rev, at }) => ({ ...place, parentId: at.strategy, link: 'enables', rev }),
      ['link link_needs_goal'],
    ],
    [
      'moveAim',
      'a live goal to nowhere',
      'Ada',
      'top',
      ({ rev }) => ({ ...place, parentId: null, rev }),
      ['standaloneReason parent_missing'],
    ],
    [
      'changeOwner',
      'to nobody known',
      'Ada',
      'top',
      ({ rev }) => ({ ownerId: newId(), rev }),
      ['ownerId owner_active'],
    ],
    [
      'changeOwner',
      'of the vision to a manager',
      'Ada',
      'vision',
      ({ rev, org }) => ({ ownerId: org.id.Grace, rev }),
      ['ownerId owner_level'],
    ],
    [
      'changeOwner',
      'to a team that is none',
      'Ada',
      'top',
      ({ rev, org }) => ({ ownerId: org.id.Linus, teamId: newId(), rev }),
      ['teamId team_open'],
    ],
    [
      'changeOwner',
      'of a team goal to no team',
      'Ada',
      'top',
      ({ rev, org }) => ({ ownerId: org.id.Linus, teamId: null, rev }),
      ['teamId team_needed'],
    ],
    [
      'issueBrief',
      'with nothing in it',
      'Ada',
      'bare',
      ({ rev }) => ({ rev }),
      ['what what_missing', 'why why_missing', 'criteria criterion_missing', 'ownerId owner_missing'],
    ],
    [
      'setMeasure',
      'a draft measured by nothing',
      'Ada',
      'bare',
      ({ rev }) => ({ measure: { type: 'number' }, rev }),
      ['measure.start start_and_target'],
    ],
    [
      'setSchedule',
      'a draft that ends yesterday',
      'Ada',
      'bare',
      ({ rev }) => ({ dueOn: '2026-03-01', rev }),
      ['dueOn due_in_past'],
    ],
    ['consult', 'a vision without a why', 'Ada', 'silentVision', ({ rev }) => ({ rev }), ['why why_missing']],
    [
      'publish',
      'a vision that nobody was asked about',
      'Ada',
      'next',
      ({ rev }) => ({ rev }),
      ['waiver consultation_short', 'waiver team_not_heard', 'waiver team_not_heard'],
    ],
    [
      'publish',
      'a second vision beside the live one',
      'Ada',
      'next',
      ({ rev }) => ({ rev, waiver: 'All in one room.' }),
      ['replaceLive one_live_vision'],
    ],
    [
      'publish',
      'a strategy of nobody, without a why, below a vision to come',
      'Ada',
      'earlyStrategy',
      ({ rev }) => ({ rev }),
      ['ownerId owner_missing', 'why why_missing', 'parentId vision_live'],
    ],
    [
      'publish',
      'an own goal with nothing but a title',
      'Linus',
      'own',
      ({ rev }) => ({ rev }),
      ['measure measure_missing', 'dueOn due_missing', 'parentId parent_missing'],
    ],
    [
      'givePerspective',
      'a concern without words',
      'Linus',
      'next',
      () => ({ stance: 'concern' }),
      ['text concern_unsaid'],
    ],
  ])('%s: %s', async (...refused) => {
    expect(await refuse(harbour, refused)).toEqual({ status: 422, items: refused[5], nothingSaved: true })
  })
})

function told(items: readonly { field: string; code: string }[]): string[] {
  return items.map(({ field, code }) => `${field} ${code}`)
}

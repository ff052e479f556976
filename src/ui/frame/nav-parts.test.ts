import { expect, test } from 'vitest'
import type { NavEntry } from '../room-screens.ts'
import { currentEntry, navGroups } from './nav-parts.ts'

const entries: readonly NavEntry[] = [
  { to: '/', label: 'Home', icon: 'home', order: 10 },
  { to: '/direction', also: ['/aims'], label: 'Direction', icon: 'compass', order: 20 },
  { to: '/people', label: 'People', icon: 'people', order: 40 },
  { to: '/people/import', label: 'Import', icon: 'upload', order: 910 },
]

test.each([
  ['/', 'Home'],
  ['/direction', 'Direction'],
  ['/aims/1', 'Direction'],
  ['/people/1', 'People'],
  ['/people/import/1', 'Import'],
  ['/peoples', undefined],
  ['/nowhere', undefined],
])('on %s the current entry is %s', (path, label) => expect(currentEntry(entries, path)?.label).toBe(label))

const room = (label: string, order: number): NavEntry => ({ to: `/${label}`, label, icon: 'home', order })

test('a few rooms are one list without headings, and settings are not among them', () => {
  expect(navGroups(entries)).toEqual([{ heading: null, entries: entries.slice(0, 3) }])
})

test('many rooms stand in groups; what is opened daily comes first, and an empty group has no heading', () => {
  const rooms = ['Home', 'Inbox', 'Direction', 'Work', 'People', 'Roles', 'Standards']
  const many = rooms.map((label, at) => room(label, [10, 12, 20, 30, 40, 42, 50][at] ?? 0))
  const named = (all: readonly NavEntry[]) =>
    navGroups(all).map(group => [group.heading, ...group.entries.map(({ label }) => label)])
  expect(named(many)).toEqual([
    [null, 'Home', 'Inbox', 'Direction', 'Work'],
    ['frame.whoAndHow', 'People', 'Roles', 'Standards'],
  ])
  expect(named([...many, room('Talks', 32)])[1]).toEqual(['frame.together', 'Talks'])
})

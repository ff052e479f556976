import { expect, test } from 'vitest'
import type { NavEntry } from '../room-screens.ts'
import { currentEntry } from './nav-parts.ts'

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

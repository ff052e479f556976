import { expect, test } from 'vitest'
import { recordOf } from './record-of.ts'

test.each([
  ['aim', '/aims/x'],
  ['team', '/teams/x'],
  ['off_track_goals', '/direction?view=outline&owner=x&health=off_track'],
  ['late_tasks', '/tasks/list?who=x&due=overdue'],
  ['unassigned_tasks', '/tasks/list?goal=x&below=1&whose=nobody&critical=1'],
  ['meeting', null],
  ['toString', null],
])('what is read from %s is opened at %s', (kind, path) => {
  expect(recordOf({ kind, id: 'x' })).toBe(path)
})

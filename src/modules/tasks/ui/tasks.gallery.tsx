import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import { Stack } from '#ui/layout.tsx'
import type { LoadsBelow, LoadWord, TaskRow, TeamLoad } from '../contract.ts'
import { LoadGroups } from './load/load-groups.tsx'
import { LoadLead } from './load/load-lead.tsx'
import { TeamsBelow } from './load/loads-below.tsx'
import { TaskLines } from './task-lines.tsx'

const still = { move: () => undefined, moving: null }

const row = (over: Partial<TaskRow>): TaskRow => ({
  id: over.title ?? 'task',
  rev: 1,
  title: 'Check the mooring lines',
  state: 'todo',
  critical: false,
  dueOn: null,
  estimateDays: 1,
  goal: { id: 'goal', title: 'Berth every ship within an hour' },
  team: { id: 'pilots', name: 'Pilots' },
  assignee: { id: 'linus', name: 'Linus Torres' },
  awaits: null,
  blockedBy: null,
  openDependencies: 0,
  recurs: false,
  endedOn: null,
  actions: ['see', 'move'],
  moves: ['doing', 'blocked', 'done', 'dropped'],
  ...over,
})

const person = (name: string, over: Partial<TeamLoad['persons'][number]>): TeamLoad['persons'][number] => ({
  person: { id: name, name },
  ratio: 0.4,
  word: 'fine',
  taskDays: 4,
  availableDays: 10,
  tasks: 3,
  unestimated: 0,
  undated: 0,
  away: false,
  awayUntil: null,
  cover: null,
  overdue: 0,
  dueThisWeek: 1,
  blocked: 0,
  ...over,
})

const CREW = [
  person('Linus Torres', { word: 'too_much', taskDays: 12, overdue: 2, blocked: 1 }),
  person('Radia Perl', { word: 'full', taskDays: 9 }),
  person('Grace Hopper', {}),
  person('Alan Turner', { word: 'away', availableDays: 0, away: true, awayUntil: '2026-12-12' }),
]

const below = (name: string, word: LoadWord, taskDays: number): LoadsBelow['teams'][number] => ({
  team: { id: name, name },
  people: 2,
  tooMuch: word === 'too_much' ? 1 : 0,
  away: 0,
  together: person('', { word, taskDays, availableDays: 20 }),
  unassigned: { tasks: 1, critical: 0, taskDays: 1 },
})

const LOADS: LoadsBelow = {
  team: { id: 'pilots', name: 'Pilots' },
  from: '2026-03-02',
  to: '2026-03-29',
  all: { ...below('Pilots', 'fine', 50), people: 8, unassigned: { tasks: 3, critical: 1, taskDays: 4.5 } },
  teams: [below('Tugs', 'too_much', 30), below('Buoys', 'fine', 4)],
}

/** Tasks in a list in every state, and the load of a team. */
export const gallery: Gallery = {
  name: 'Tasks',
  exhibits: {
    'a week': () => (
      <TaskLines
        label="Tasks"
        who
        moves={still}
        tasks={[
          row({ title: 'Overdue', dueOn: '2026-01-02' }),
          row({ title: 'Critical', critical: true, dueOn: '2030-01-02' }),
          row({ title: 'Under way', state: 'doing', openDependencies: 2 }),
          row({ title: 'Blocked', state: 'blocked', blockedBy: 'the crane is broken' }),
          row({ title: 'Asked of another team', awaits: 'receiver', moves: ['dropped'] }),
          row({ title: 'Comes back', recurs: true, goal: null }),
          row({ title: 'Done', state: 'done', moves: ['todo'] }),
          row({ title: 'Not mine to finish', moves: [] }),
        ]}
      />
    ),
    'long text': () => (
      <TaskLines
        label="Tasks"
        moves={still}
        tasks={[row({ title: LONG_TEXT, blockedBy: LONG_TEXT, state: 'blocked' })]}
      />
    ),
    'load of a team': () => (
      <Stack>
        <LoadLead loads={LOADS} />
        <TeamsBelow teams={LOADS.teams} />
        <LoadGroups persons={CREW} />
      </Stack>
    ),
    'load of nobody': () => <LoadGroups persons={[]} />,
  },
}

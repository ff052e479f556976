import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { ImportView } from '../../import/contract.ts'
import { ImportReport } from './import-report.tsx'

const COUNTS = { rows: 0, creates: 0, updates: 0, leaves: 0, teams: 0, unchanged: 0, errors: 0, warnings: 0 }
const ID = '019cadc6-9a80-7000-8000-000000000001'

const EMPTY: ImportView = {
  id: ID,
  fileName: 'harbour-works.csv',
  mode: 'full',
  state: 'checked',
  counts: { ...COUNTS, rows: 6, unchanged: 6 },
  createdAt: '2026-03-02T09:00:00Z',
  expiresAt: '2026-03-03T09:00:00Z',
  appliedAt: null,
  progress: null,
  groups: [],
  problems: [],
  creates: [],
  updates: [],
  leaves: [],
  teams: [],
}

const UNKNOWN = {
  level: 'error',
  field: 'Manager',
  code: 'unknown_manager',
  fix: 'Correct it, or add a row for the manager. The row may come later.',
} as const
const MESSAGES = ['grace@harbour.example', LONG_TEXT].map(
  who => `The manager ${who} is neither in this file nor in Fairlead.`,
)

const REFUSED: ImportView = {
  ...EMPTY,
  state: 'refused',
  counts: { ...COUNTS, rows: 40, errors: 26 },
  groups: [{ ...UNKNOWN, message: MESSAGES[0] ?? '', count: 26, rows: [3, 9, 12] }],
  problems: MESSAGES.map((message, index) => ({ ...UNKNOWN, message, row: index + 3 })),
}

const CHANGING: ImportView = {
  ...EMPTY,
  counts: { ...COUNTS, rows: 5, creates: 1, updates: 1, leaves: 2, unchanged: 3 },
  creates: [
    {
      row: 2,
      name: 'Nova Berg',
      title: 'Skipper',
      team: 'Tugs',
      manager: 'Grace Hopper',
      from: '2026-03-02',
    },
  ],
  updates: [
    { row: 3, name: 'Linus Torres', values: [{ field: 'Job Title', before: 'Pilot', after: LONG_TEXT }] },
  ],
  leaves: [
    { personId: ID, row: 4, name: 'Radia Perl', why: 'file', on: '2026-06-30' },
    { personId: `${ID.slice(0, -1)}2`, row: null, name: 'Alan Turner', why: 'absent', on: '2026-03-02' },
  ],
}

const show = (view: ImportView) => () => <ImportReport view={view} onApplying={() => {}} />

/** What a check of a file of people shows, in each of its states. */
export const gallery: Gallery = {
  name: 'People import report',
  exhibits: {
    unchanged: show(EMPTY),
    refused: show(REFUSED),
    changing: show(CHANGING),
    applying: show({ ...CHANGING, state: 'applying', progress: { done: 3, total: 7 } }),
    applied: show({ ...CHANGING, state: 'applied', appliedAt: '2026-03-02T09:05:00Z' }),
    expired: show({ ...CHANGING, state: 'expired', groups: [], problems: [] }),
  },
}

import { describe, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { expectRefused, type Place, type Refusal } from './refusals.factory.ts'

const move =
  (wish: object, of: 'task' | 'waiting' | 'request' = 'task'): Refusal[2] =>
  p => ['post', `/api/tasks/${p[of]}/moves`, { rev: of === 'task' ? 2 : 1, ...wish }]
const give =
  (wish: (p: Place) => object): Refusal[2] =>
  p => ['post', `/api/tasks/${p.task}/assignments`, { rev: 2, ...wish(p) }]
const answer =
  (wish: object, of: 'task' | 'request' = 'request'): Refusal[2] =>
  p => ['post', `/api/tasks/${p[of]}/answers`, { rev: 1, ...wish }]
const wait =
  (wish: (p: Place) => object): Refusal[2] =>
  p => ['put', `/api/tasks/${p.task}/dependencies`, { rev: 2, ...wish(p) }]
const bulk =
  (change: (p: Place) => object, ids: (p: Place) => readonly string[] = p => [p.task]): Refusal[2] =>
  p => [
    'post',
    '/api/tasks/bulk-edits',
    { tasks: ids(p).map(id => ({ id, rev: id === p.task ? 2 : 1 })), change: change(p) },
  ]
const bring =
  (csv: string): Refusal[2] =>
  () => ['post', '/api/tasks/import', { csv, dryRun: false }]

const REFUSALS: readonly Refusal[] = [
  ['a move of an old version', 'Linus', move({ rev: 1, to: 'doing' }), 409, ['rev stale_rev']],
  ['a move to where it is', 'Linus', move({ to: 'todo' }), 409, ['state illegal_transition']],
  ['blocked without a reason', 'Linus', move({ to: 'blocked' }), 422, ['reason reason_required']],
  ['dropped without a reason', 'Grace', move({ to: 'dropped' }), 422, ['reason reason_required']],
  ['done before what it waits for', 'Linus', move({ to: 'done' }, 'waiting'), 409, ['to dependency_open']],
  ['begun before it is accepted', 'Linus', move({ to: 'doing' }, 'request'), 409, ['to request_open']],

  [
    'a handing over of an old version',
    'Grace',
    give(p => ({ rev: 1, assigneeId: p.org.id.Radia })),
    409,
    ['rev stale_rev'],
  ],
  [
    'a handing over to nobody known',
    'Grace',
    give(() => ({ assigneeId: newId() })),
    422,
    ['assigneeId assignee_not_here'],
  ],

  ['an answer to an old version', 'Margaret', answer({ rev: 2, answer: 'accepted' }), 409, ['rev stale_rev']],
  [
    'an answer where nobody asked',
    'Grace',
    answer({ rev: 2, answer: 'accepted' }, 'task'),
    409,
    [' no_open_request'],
  ],
  ['a decline without a reason', 'Margaret', answer({ answer: 'declined' }), 422, ['reason reason_required']],

  [
    'dependencies of an old version',
    'Linus',
    wait(() => ({ rev: 1, dependsOn: [] })),
    409,
    ['rev stale_rev'],
  ],
  [
    'waiting for a hidden task',
    'Linus',
    wait(p => ({ dependsOn: [p.hidden] })),
    422,
    ['dependsOn dependency_unknown'],
  ],
  [
    'waiting for a task that does not exist',
    'Linus',
    wait(() => ({ dependsOn: [newId()] })),
    422,
    ['dependsOn dependency_unknown'],
  ],
  ['waiting for itself', 'Linus', wait(p => ({ dependsOn: [p.task] })), 422, ['dependsOn cycle']],
  ['waiting for each other', 'Linus', wait(p => ({ dependsOn: [p.waiting] })), 422, ['dependsOn cycle']],

  ['a bulk edit of nothing', 'Grace', bulk(() => ({})), 422, [' nothing_to_change']],
  [
    'a bulk edit that only gives a reason',
    'Grace',
    bulk(() => ({ reason: 'Why not.' })),
    422,
    [' nothing_to_change'],
  ],
  [
    'a bulk edit with two dates',
    'Grace',
    bulk(() => ({ dueOn: '2026-03-09', shiftWorkingDays: 1 })),
    422,
    [' two_dates'],
  ],
  [
    'a bulk edit of what one may not edit',
    'Radia',
    bulk(() => ({ critical: false })),
    422,
    ['tasks.0 forbidden'],
  ],
  [
    'a bulk edit of an old version',
    'Grace',
    p => [
      'post',
      '/api/tasks/bulk-edits',
      {
        tasks: [
          { id: p.waiting, rev: 1 },
          { id: p.task, rev: 1 },
        ],
        change: { critical: true },
      },
    ],
    422,
    ['tasks.1 stale_rev'],
  ],
  [
    'a bulk edit of a hidden task with others',
    'Linus',
    bulk(
      () => ({ estimateDays: 1 }),
      p => [p.waiting, p.hidden],
    ),
    422,
    ['tasks.1 not_found'],
  ],
  [
    'a bulk edit to another team’s person',
    'Grace',
    bulk(p => ({ assigneeId: p.org.id.Alan })),
    422,
    ['tasks.0 other_team'],
  ],
  [
    'a bulk edit to an unknown goal',
    'Grace',
    bulk(() => ({ goalId: newId() })),
    422,
    ['tasks.0 goal_unknown'],
  ],
  [
    'a bulk edit of what waits to done',
    'Linus',
    bulk(
      () => ({ to: 'done' }),
      p => [p.waiting],
    ),
    422,
    ['tasks.0 dependency_open'],
  ],
  [
    'a bulk edit to blocked without a reason',
    'Linus',
    bulk(
      () => ({ to: 'blocked' }),
      p => [p.task, p.waiting],
    ),
    422,
    ['tasks.0 reason_required', 'tasks.1 reason_required'],
  ],
  [
    'a bulk estimate between quarters',
    'Linus',
    bulk(() => ({ estimateDays: 0.6 })),
    422,
    ['tasks.0 estimate_step'],
  ],

  [
    'somebody else’s task for the week',
    'Radia',
    p => ['put', '/api/my-week/top', { taskIds: [p.task] }],
    422,
    ['taskIds not_your_task'],
  ],
  [
    'a hidden task for the week',
    'Linus',
    p => ['put', '/api/my-week/top', { taskIds: [p.hidden] }],
    422,
    ['taskIds not_your_task'],
  ],

  [
    'an import of one good and one bad row',
    'Grace',
    bring('Title,Due\nBuy rope,\nBuy tape,soon'),
    422,
    ['rows.3.Due date'],
  ],
  [
    'an import without titles',
    'Grace',
    bring('Due\n2026-03-09'),
    422,
    ['rows.1.Title column_missing', 'rows.2.Title title'],
  ],
  [
    'an import for another team',
    'Linus',
    bring('Title,Assignee\nHire a pilot,Alan Turner'),
    422,
    ['rows.2.Assignee other_team'],
  ],
  [
    'an import dropped without a reason',
    'Grace',
    bring('Title,State\nBuy rope,dropped'),
    422,
    ['rows.2.Reason reason_required'],
  ],
]

describe('a refused step of a task is named with what is wrong, and nothing is saved', () => {
  it.each(REFUSALS)('%s', async (...refusal) => {
    await expectRefused(refusal)
  })
})

import { chartOn } from '#modules/people/public.ts'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import type { Notice } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { type Obstacle, obstacleById } from './store/obstacle-reads.ts'

/** Who is told what; names and the title, and not even the title of a sensitive one. */
interface Telling {
  readonly to: (obstacle: Obstacle) => readonly string[]
  readonly text: (title: string, owner: string) => string
  readonly immediate?: (obstacle: Obstacle) => boolean
  readonly action?: 'obstacle_take' | 'obstacle_confirm'
}

const TELLINGS: Readonly<Record<string, readonly Telling[]>> = {
  'obstacle.raised': [
    {
      to: ({ ownerId }) => [ownerId],
      text: title => `${title} is in your court.`,
      // Its clock runs out in four working hours: a digest of tomorrow would be too late.
      immediate: ({ severity }) => severity === 'critical',
      action: 'obstacle_take',
    },
  ],
  'obstacle.escalated': [
    {
      to: ({ ownerId }) => [ownerId],
      text: title => `${title} was passed up to you.`,
      immediate: () => true,
      action: 'obstacle_take',
    },
    {
      to: ({ raisedById }) => [raisedById],
      text: (title, owner) => `${title}, which you raised, went up to ${owner}.`,
    },
  ],
  'obstacle.passed_on': [
    {
      to: ({ ownerId }) => [ownerId],
      text: title => `${title} comes to you while somebody is away.`,
      action: 'obstacle_take',
    },
    {
      to: ({ raisedById }) => [raisedById],
      text: (title, owner) => `${title}, which you raised, is with ${owner} now.`,
    },
  ],
  'obstacle.releveled': [
    {
      to: ({ ownerId, raisedById }) => [ownerId, raisedById],
      text: (title, owner) => `${title} was put on another level and is with ${owner}.`,
    },
  ],
  'obstacle.taken': [
    { to: ({ raisedById }) => [raisedById], text: (title, owner) => `${owner} took on ${title}.` },
  ],
  'obstacle.solved': [
    {
      to: ({ raisedById }) => [raisedById],
      text: title => `${title} is said to be solved. Is it out of the way?`,
      action: 'obstacle_confirm',
    },
  ],
  'obstacle.reopened': [
    { to: ({ ownerId }) => [ownerId], text: title => `${title} is not out of the way yet.` },
  ],
  'obstacle.accepted': [
    {
      to: ({ raisedById, ownerId }) => [raisedById, ownerId],
      text: title => `${title} is accepted as a risk we live with.`,
    },
  ],
  'obstacle.withdrawn': [{ to: ({ ownerId }) => [ownerId], text: title => `${title} was taken back.` }],
  'obstacle.overdue': [
    {
      to: ({ raisedById, ownerId }) => [raisedById, ownerId],
      text: title => `The time to answer ${title} has passed, and it goes no further by itself.`,
    },
  ],
  'obstacle.help_offered': [
    {
      to: ({ ownerId, raisedById }) => [ownerId, raisedById],
      text: title => `Somebody offers help with ${title}.`,
    },
  ],
}

const LABELS = { obstacle_take: 'Take it on', obstacle_confirm: 'It is out of the way' } as const

/** The notices of this room, by event type. */
export const obstaclesNotices = Object.fromEntries(
  Object.entries(TELLINGS).map(([type, tellings]) => [
    type,
    (work: Work, event: LedgerEvent) => noticesOf(work, event, tellings),
  ]),
)

async function noticesOf(work: Work, event: LedgerEvent, tellings: readonly Telling[]): Promise<Notice[]> {
  const obstacle = await obstacleById(work, event.subjectId)
  if (obstacle === undefined) return []
  const chart = await chartOn(work, work.today)
  const title = obstacle.sensitive ? 'A sensitive obstacle' : `“${obstacle.title}”`
  const owner = chart.person(obstacle.ownerId)?.name ?? ''
  return tellings.flatMap(({ to, text, immediate, action }): Notice[] => {
    const others = [...new Set(to(obstacle))].filter(id => id !== event.actorId && id !== obstacle.aboutId)
    if (others.length === 0) return []
    return [
      {
        ...{ to: others, text: text(title, owner), link: `/obstacles/${obstacle.id}` },
        ...(immediate?.(obstacle) ? { immediate: true } : {}),
        ...(action === undefined
          ? {}
          : { actions: [{ name: action, subjectId: obstacle.id, label: LABELS[action] }] }),
      },
    ]
  })
}

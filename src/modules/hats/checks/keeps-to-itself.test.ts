import { describe, expect, test } from 'vitest'
import { Snapshot } from '../facts/snapshot.ts'
import { aim, factsOf, type Told } from '../facts.factory.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { CHECKS } from './all-checks.ts'

const sentences = (id: string, told: Told) =>
  [...(CHECKS.find(each => each.id === id)?.find(new Snapshot(factsOf(told)), thresholdsWith()) ?? [])].map(
    ({ says }) => says,
  )
const goal = (over: Parameters<typeof aim>[1] = {}) => aim('goal', { title: 'Berths', ...over })
const own = (over: Parameters<typeof aim>[1] = {}) =>
  aim('own', { title: 'Learn the night tide', scope: 'person', ...over })

describe('a sentence does not name what its readers may not know', () => {
  test.each<[string, string, Told, string]>([
    [
      'that the goal above belongs to one person, due before it',
      'A14',
      { aims: [goal({ parentId: 'own' }), own({ dueOn: '2026-05-01' })] },
      '“Berths” is due after a personal goal, which it serves.',
    ],
    [
      'that what it needs belongs to one person',
      'A14',
      { aims: [goal(), own()], needs: [{ aimId: 'goal', providerId: 'own', byOn: '2026-05-01' }] },
      '“Berths” needs a personal goal by 2026-05-01; it is due on 2026-06-01.',
    ],
    [
      'that what nobody promised belongs to one person',
      'A26',
      {
        aims: [goal(), own({ state: 'draft' })],
        needs: [{ aimId: 'goal', providerId: 'own', byOn: '2026-05-01' }],
      },
      '“Berths” needs a personal goal by 2026-05-01, which nobody has promised yet.',
    ],
    [
      'that the closed goal above belongs to one person',
      'A17',
      { aims: [goal({ parentId: 'own' }), own({ state: 'closed' })] },
      '“Berths” serves a personal goal, which is closed.',
    ],
    [
      'which task of another team it waits for',
      'A14',
      {
        work: {
          conflicts: [
            {
              ...{ taskId: 'tie', title: 'Tie up', goalId: null, teamId: 'Pilots', assigneeId: 'Linus' },
              neededTitle: null,
            },
          ],
        },
      },
      '“Tie up” is due before a task of another team, which it waits for.',
    ],
  ])('%s', (_, id, told, says) => {
    expect(sentences(id, told)).toEqual([says])
  })
})

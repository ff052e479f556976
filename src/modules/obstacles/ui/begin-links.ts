import { cutTo } from '#kernel/text.ts'
import type { ObstaclePage, Recurring } from '../contract.ts'
import { t } from './words.ts'

type Group = Recurring['groups'][number]

/** Titles that stand in what begins; an address holds no more. */
const NAMED = 6

/** Where an improvement of how work is done begins, with what came up filled in. */
export function improvementLink(group: Group): string {
  return `/standards/improvements?${filledIn(group, { add: '1' }, 'idea')}`
}

/** Where a change begins, with what came up filled in. */
export function changeLink(group: Group): string {
  return `/changes?${filledIn(group, { start: '1', add: '1' }, 'why')}`
}

/** Where a talk with both sides and whoever has it is planned. It carries people and never a word of the obstacle. */
export function talkLink(
  { raiser, about, owner }: Pick<ObstaclePage, 'raiser' | 'about' | 'owner'>,
  me: string,
): string {
  const ids = [raiser, about, owner].flatMap(person => (person === null ? [] : [person.id]))
  const others = [...new Set(ids)].filter(id => id !== me)
  const words = { plan: 'alignment', with: others.join(','), title: t('conflict.talk') }
  return `/conversations?${new URLSearchParams(words)}`
}

function filledIn({ obstacles }: Group, open: Readonly<Record<string, string>>, field: string): string {
  const [newest] = obstacles
  const lines = obstacles.slice(0, NAMED).map(({ title, raisedOn }) => `– ${title} (${raisedOn})`)
  const words = {
    ...open,
    title: cutTo(t('again.as', { title: newest?.title ?? '' }), 140),
    [field]: [t('again.came', { count: obstacles.length }), ...lines].join('\n'),
  }
  return new URLSearchParams(words).toString()
}

import { cutTo } from '#kernel/text.ts'
import { formatDate } from '#ui/words/dates.ts'
import type { FocusList, OtherGoal } from '../../contract.ts'
import { t } from './words.ts'

/** Most goals that an option of its own is made for. */
const MOST = 8

/** Whose it is, until when, and what those of the push have to do for it. */
export function workWords({ owner, dueOn, people, open, days, unestimated }: OtherGoal): string {
  return [
    owner?.name,
    dueOn === null ? null : t('due', { date: formatDate(dueOn) }),
    t('people', { count: people }),
    open === 0 ? t('work.none') : t('work', { count: open }),
    days === 0 ? null : t('days', { count: days }),
    unestimated === 0 ? null : t('unestimated', { count: unestimated }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/**
 * A decision whether goals pause, about what they serve: its owner makes it. Everybody may read it, so it tells which goals, whose they
 * are and why, and nothing of anybody's tasks.
 */
export function askedOf(
  { aim }: FocusList,
  { above }: FocusList['groups'][number],
  goals: readonly OtherGoal[],
) {
  const date = aim.dueOn === null ? t('later') : formatDate(aim.dueOn)
  const [only] = goals.length === 1 ? goals : []
  const each = goals.slice(0, MOST).map(({ title }) => t('option.one', { name: title, date }))
  return {
    question: cutTo(
      only === undefined ? t('ask.many', { date }) : t('ask.one', { name: only.title, date }),
      140,
    ),
    options: [
      ...(only === undefined ? [t('option.all', { date })] : []),
      ...each,
      t(only === undefined ? 'option.half.many' : 'option.half.one', { date }),
    ].join('\n'),
    background: [
      t('background', { name: aim.name, date }),
      ...goals.map(({ title, owner, dueOn }) =>
        [
          owner === null ? `“${title}”` : t('background.goal', { name: title, owner: owner.name }),
          ...(dueOn === null ? [] : [t('due', { date: formatDate(dueOn) })]),
        ].join(', '),
      ),
    ].join('\n'),
    aim: { id: above.id, title: above.name },
    size: 'S' as const,
  }
}

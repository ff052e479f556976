import { formatRelative, todayHere } from '#ui/words/dates.ts'
import type { IdeaRow } from '../contract.ts'
import { t } from './words.ts'

/** What a line or a card says about an idea below its title: where it stands, with whom, until when. */
export function factsOf(idea: IdeaRow): string[] {
  return [t('line.by', { name: idea.proposer.name }), ...standingOf(idea)]
}

function standingOf({
  state,
  answerer,
  dueAt,
  overdue,
  trialUntilOn,
  lookAgainOn,
  became,
}: IdeaRow): string[] {
  switch (state) {
    case 'waiting':
      if (overdue) return [t('line.overdue', { name: answerer.name })]
      return [
        t('line.answers', { name: answerer.name }),
        ...(dueAt === null ? [] : [t('line.due', { when: formatRelative(dueAt) })]),
      ]
    case 'trying':
      return trialUntilOn === null ? [] : [untilText(trialUntilOn)]
    case 'became':
      return [t(became?.kind === 'decision' ? 'line.decision' : 'line.aim')]
    case 'learned':
      return [t('line.learned')]
    case 'not_now':
      return lookAgainOn === null ? [] : [t('line.again', { when: formatRelative(lookAgainOn) })]
    case 'withdrawn':
      return [t('state.withdrawn')]
  }
}

function untilText(on: string): string {
  if (on < todayHere()) return t('line.ended')
  return t('line.until', { when: formatRelative(on) })
}

/** Who would help, in a few words; null for nobody. */
export function offersText({ helpers }: Pick<IdeaRow, 'helpers'>): string | null {
  const [first] = helpers
  if (first === undefined) return null
  return t('line.helpers', { count: helpers.length, name: first.name, more: helpers.length - 1 })
}

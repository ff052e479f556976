import { daysBetween } from '#kernel/local-date.ts'
import { considered, counted } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { above, aside, background, fact } from './source.ts'

/**
 * H17 Moved up a level (practice §3.2, B: be prepared for the transition). Fires for 120 days after somebody's level rose, until at most
 * 3 of their own tasks from before are left and the charter of the new post is agreed.
 */
export const movedUp: Rule = {
  ...ruleNamed('H17', 'lead'),
  ofWork: 'anything',
  ofPeople: 'person',
  *consider(at, is) {
    const { places } = at.facts.people
    for (const { id } of at.persons()) {
      const place = places.get(id)
      if (place === undefined || place.levelBefore === null || place.level <= place.levelBefore) continue
      const days = daysBetween(place.levelSince, at.on)
      const isOver = days > is['H17.days']
      if (isOver && !at.tellsAll) continue
      const carried = at.tasksOf(id).filter(task => task.madeOn < place.levelSince).length
      const hasCharter = (at.charterOf(id)?.agreedOn ?? '') >= place.levelSince
      const fires = !isOver && (carried > is['H17.carried'] || !hasCharter)
      yield considered(movedUp, {
        ...{ wearerId: id, subject: { kind: 'person', id }, fires },
        sources: [
          above(
            carried,
            is['H17.carried'],
            `${counted(carried, 'task')} from before your step up ${carried === 1 ? 'is' : 'are'} still yours.`,
          ),
          fact(
            !hasCharter,
            hasCharter ? 'Your new charter is agreed.' : 'The charter of your new post is not agreed.',
          ),
          background(
            `${counted(days, 'day')} ago you went from level ${place.levelBefore} to level ${place.level}.`,
            days,
          ),
          ...(isOver ? aside(at, `A rise is told of for ${is['H17.days']} days.`, is['H17.days']) : []),
        ],
      })
    }
  },
}

import { counted } from '../rules/considered.ts'
import { aboutPerson, type Check } from './check.ts'

/** A18 Major: somebody owns more than 5 live goals, or has more work than fits in four weeks; critical above 1.3. Fix: give some away. */
export const tooMuchForOne: Check = {
  id: 'A18',
  *find(at) {
    for (const { id } of at.chart.personsActive()) {
      if (at.chart.isAway(id)) continue
      const goals = at.tree.ownedBy(id).filter(aim => aim.kind === 'goal' && aim.state === 'live').length
      const load = at.loadOf(id) ?? 0
      if (goals <= 5 && load <= 1) continue
      const says = `${at.name(id)} owns ${counted(goals, 'live goal')}, with ${load.toFixed(2)} of the work that fits in four weeks.`
      yield aboutPerson('A18', id, at, load > 1.3 ? 'critical' : 'major', says)
    }
  },
}

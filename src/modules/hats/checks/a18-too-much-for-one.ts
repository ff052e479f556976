import { counted } from '../rules/considered.ts'
import { aboutPerson, type Check } from './check.ts'

/** A18 Major: somebody owns more live goals than one can, or has more work than fits in four weeks; critical where it is much more. Fix: give some away. */
export const tooMuchForOne: Check = {
  id: 'A18',
  ofWork: 'person',
  ofAims: 'person',
  ofPeople: 'person',
  *find(at, is) {
    for (const { id } of at.persons()) {
      if (at.chart.isAway(id)) continue
      const goals = at.tree.ownedBy(id).filter(aim => aim.kind === 'goal' && aim.state === 'live').length
      const load = at.loadOf(id) ?? 0
      if (goals <= is['A18.goals'] && load <= is['A18.load']) continue
      const tells = [
        ...(load > is['A18.load']
          ? [`has ${Number(load.toFixed(2))} times the work that fits in four weeks`]
          : []),
        ...(goals > 0 ? [`owns ${counted(goals, 'live goal')}`] : []),
      ]
      const says = `${at.name(id)} ${tells.join(' and ')}.`
      yield aboutPerson('A18', id, at, load > is['A18.strong'] ? 'critical' : 'major', says)
    }
  },
}

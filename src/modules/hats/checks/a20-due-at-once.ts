import { addDays } from '#kernel/local-date.ts'
import { aboutPerson, type Check } from './check.ts'

/** A20 Major: within some ten working days more estimated work of one person falls due than they have days. Fix: move some of it. */
export const dueAtOnce: Check = {
  id: 'A20',
  ofWork: 'person',
  ofPeople: 'person',
  *find(at, is) {
    for (const { id } of at.persons()) {
      const days = at.dueDaysOf(id)
      const worst = days
        .map(first => {
          const until = addDays(first.dueOn, 13)
          const due = days.filter(each => each.dueOn >= first.dueOn && each.dueOn <= until)
          return {
            first,
            work: due.reduce((sum, each) => sum + each.days, 0),
            there: 2 * at.availableDays(id, first.dueOn, until),
          }
        })
        .find(({ work, there }) => work > is['A20.load'] * there)
      if (worst !== undefined)
        yield aboutPerson(
          'A20',
          id,
          at,
          'major',
          `${worst.work} days of work of ${at.name(id)} fall due in the two weeks from ${worst.first.dueOn}, and there are ${Number(worst.there.toFixed(1))} for it.`,
        )
    }
  },
}

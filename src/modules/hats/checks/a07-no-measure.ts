import { about, type Check, type Severity, settled } from './check.ts'

/** A07 Critical for the organisation, major for a team, minor for a person: a live goal without a measure. Fix: choose one. */
export const noMeasure: Check = {
  id: 'A07',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is, 'goal'))
      if (aim.state === 'live' && aim.type === null)
        yield about('A07', aim, at, SEVERITY[aim.scope], `“${aim.title}” has no measure.`)
  },
}

const SEVERITY: Readonly<Record<'org' | 'team' | 'person', Severity>> = {
  org: 'critical',
  team: 'major',
  person: 'minor',
}

import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { NewDecision } from './contract/bodies.ts'
import type { DecisionPage, Ruling, Saved } from './contract.ts'
import { carryOut } from './deciding/carry-out.ts'
import { decide } from './deciding/decide.ts'
import { askViews } from './gathering/ask-views.ts'
import { giveView } from './gathering/give-view.ts'
import { proposeDecision } from './gathering/propose-decision.ts'
import { readDecision } from './reading/read-decision.ts'
import { sweep } from './sweep.ts'

/** Who may not read anything: for tests of what nobody else learns. */
export const SECRET = 'The buyer is called Neptune'

/** Proposes a decision about the pilots, which Grace leads; it touches the people team, which Margaret leads. */
export async function proposed(
  org: Organisation,
  by: Name = 'Linus',
  over: Partial<NewDecision> = {},
): Promise<Saved> {
  const wish = NewDecision.parse({
    ...{ question: 'Do we buy a second pilot boat?', kind: 'how_when', options: ['Buy one', 'Rent one'] },
    ...{ teamId: org.team.Pilots, touchesTeamIds: [org.team.People], ...over },
  })
  return await org.as(by, work => proposeDecision(work, wish))
}

/** The page of a decision as somebody sees it. */
export async function pageOf(org: Organisation, as: Name, id: string): Promise<DecisionPage> {
  return await org.as(as, work => readDecision(work, id))
}

/** Asks Radia to look for what speaks against it, and Ada; hears all three. */
export async function heard(org: Organisation, id: string): Promise<void> {
  const { options } = await pageOf(org, 'Grace', id)
  await org.as('Grace', work => askViews(work, id, { personIds: [org.id.Radia], dissenter: true }))
  await org.as('Grace', work => askViews(work, id, { personIds: [org.id.Ada], dissenter: false }))
  const buy = { stance: 'option' as const, optionId: options[0]?.id ?? '', concern: '' }
  await org.as('Margaret', work => giveView(work, id, buy))
  await org.as('Ada', work => giveView(work, id, { stance: 'no_preference', optionId: null, concern: '' }))
  const against = { stance: 'against' as const, optionId: null, concern: 'We lack a crew for it.' }
  await org.as('Radia', work => giveView(work, id, against))
}

/** What Grace rules: the first option. */
export async function rulingOn(org: Organisation, id: string, over: Partial<Ruling> = {}): Promise<Ruling> {
  const { options, rev } = await pageOf(org, 'Grace', id)
  return {
    ...{
      rev,
      optionId: options[0]?.id ?? '',
      reasons: 'Ships wait each morning.',
      setAside: 'Renting costs more.',
    },
    ...{ dissent: '', revisitOn: null, revisitWhen: '', ...over },
  }
}

/** A decision that Grace took, with every view heard. */
export async function decided(org: Organisation, over: Partial<Ruling> = {}): Promise<Saved> {
  const { id } = await proposed(org)
  await heard(org, id)
  const ruling = await rulingOn(org, id, over)
  return await org.as('Grace', work => decide(work, id, ruling))
}

/** One that stands, with nothing to be done. */
export async function standing(org: Organisation, over: Partial<Ruling> = {}): Promise<Saved> {
  const { id, rev } = await decided(org, over)
  return await org.as('Grace', work =>
    carryOut(work, id, { rev, tasks: [], noneNeeded: 'The boat is ordered.' }),
  )
}

/** Moves the clock and does what happens by itself. */
export async function sweepAt(org: Organisation, iso: string): Promise<void> {
  org.at(iso)
  await org.system(sweep)
}

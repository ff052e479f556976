import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { balanceOf } from '../balance.factory.ts'
import { openSituations } from './open-situations.ts'

interface Situation {
  readonly hat: 'lead' | 'manage' | 'both'
  readonly strength?: 'weak' | 'moderate' | 'strong'
  readonly state?: 'open' | 'accepted' | 'snoozed' | 'dismissed' | 'cleared'
  readonly wearer?: 'Grace' | 'Ada'
}

/** Situations as the engine would have noticed them. */
async function noticed(org: Organisation, situations: readonly Situation[]): Promise<void> {
  await org.system(async work => {
    for (const { hat, strength = 'moderate', state = 'open', wearer = 'Grace' } of situations) {
      const aside = state === 'snoozed' || state === 'dismissed'
      await sql`
        insert into hats_signals (org_id, id, rule, rule_version, subject_kind, subject_id, wearer_id, hat, strength, state, evidence,
                                  thresholds_version, fired_on, judged_on, cleared_on, snoozed_until, set_aside_at)
          values (${org.orgId}, ${newId()}, 'H13', 1, 'team', ${newId()}, ${org.id[wearer]}, ${hat}, ${strength}, ${state}, '[]', 0,
                  ${work.today}, ${work.today}, ${state === 'cleared' ? work.today : null},
                  ${state === 'snoozed' ? work.today : null}, ${aside ? strength : null})`.execute(work.sql)
    }
  })
}

it.each<[string, readonly Situation[], { lead: number; manage: number }]>([
  ['nothing', [], { lead: 0, manage: 0 }],
  ['one of each', [{ hat: 'lead' }, { hat: 'manage' }], { lead: 1, manage: 1 }],
  ['strong ones', [{ hat: 'lead', strength: 'strong' }, { hat: 'lead' }], { lead: 2, manage: 0 }],
  ['one that was accepted', [{ hat: 'manage', state: 'accepted' }], { lead: 0, manage: 1 }],
  ['a weak one', [{ hat: 'lead', strength: 'weak' }], { lead: 0, manage: 0 }],
  ['one for both hats', [{ hat: 'both' }], { lead: 0, manage: 0 }],
  ['what is over', [{ hat: 'lead', state: 'cleared' }], { lead: 0, manage: 0 }],
  [
    'what was set aside',
    [
      { hat: 'lead', state: 'snoozed' },
      { hat: 'lead', state: 'dismissed' },
    ],
    { lead: 0, manage: 0 },
  ],
  ['somebody else’s', [{ hat: 'lead', wearer: 'Ada' }], { lead: 0, manage: 0 }],
])('counts open situations by their hat: %s', async (_, situations, counts) => {
  const org = await organisation()
  await noticed(org, situations)
  expect(await org.as('Grace', work => openSituations(work, org.id.Grace))).toEqual(counts)
})

it('moves what is expected by five points each, and back as they are over', async () => {
  const org = await organisation()
  await noticed(org, [{ hat: 'manage' }, { hat: 'manage', strength: 'strong' }])
  expect(await balanceOf(org, 'Grace')).toMatchObject({
    ...{ open: { lead: 0, manage: 2 }, expected: { low: 0.2, high: 0.4 } },
  })
  await org.system(work =>
    sql`update hats_signals set state = 'cleared', cleared_on = ${work.today}`.execute(work.sql),
  )
  expect(await balanceOf(org, 'Grace')).toMatchObject({ expected: { low: 0.3, high: 0.5 } })
})

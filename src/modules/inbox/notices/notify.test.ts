import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { deliverEvents, runBackground, takeMails } from '#test/background.ts'
import { organisation } from '#test/organisation.ts'
import { askToCover, choose, mailsAt, noticesOf } from '../inbox-story.factory.ts'
import { goalUpTo, send } from '../queue/queue-story.factory.ts'

describe('what somebody is told', () => {
  it('stands in their inbox, and in nobody else’s: who did it is not told of it', async () => {
    const org = await organisation()
    await goalUpTo(org, 'live')
    await deliverEvents(org)
    expect((await noticesOf(org, 'Grace')).map(({ text }) => text)).toEqual([
      'Ada Lovelace accepted your plan for “Answer within a minute”.',
      'Ada Lovelace briefed you on “Answer within a minute”. Your plan comes next.',
    ])
    expect((await noticesOf(org, 'Ada')).map(({ text }) => text)).toEqual([
      'Grace Hopper answered with a plan for “Answer within a minute”.',
    ])
    for (const name of ['Linus', 'Radia', 'Margaret', 'Alan'] as const)
      expect(await noticesOf(org, name)).toEqual([])
  })

  it.each([139, 140])('is one line of whole characters, also by somebody whose name has %i', async length => {
    const org = await organisation()
    await goalUpTo(org, 'live')
    await org.system(async work => {
      await sql`update people_persons set name = ${'a'.repeat(length)} where id = ${org.id.Ada}`.execute(
        work.sql,
      )
      await sql`update people_organisations set chart_rev = gen_random_uuid()`.execute(work.sql)
      await sql`update aims_aims set title = ${'😀'.repeat(70)} where kind = 'goal'`.execute(work.sql)
    })
    await deliverEvents(org)
    const [newest] = await noticesOf(org, 'Grace')
    expect(newest?.text).toMatch(/^a+ accepted your plan for “😀+…$/u)
    expect(newest?.text.length).toBeLessThanOrEqual(280)
  })

  it('is told once, however often the event is delivered', async () => {
    const org = await organisation()
    await askToCover(org)
    await org.system(work =>
      sql`insert into platform_outbox (org_id, event_id, consumer)
        select org_id, id, 'inbox.notify' from platform_events where type = 'cover.asked'
        on conflict do nothing`.execute(work.sql),
    )
    await deliverEvents(org)
    await org.system(work =>
      sql`insert into platform_outbox (org_id, event_id, consumer)
        select org_id, id, 'inbox.notify' from platform_events where type = 'cover.asked'`.execute(work.sql),
    )
    await deliverEvents(org)
    expect((await noticesOf(org, 'Margaret')).map(({ text }) => text)).toEqual([
      'Grace Hopper asks you to cover from 2026-03-16 to 2026-03-20.',
    ])
  })

  it('holds no reason that somebody gave, in the app or by mail', async () => {
    const org = await organisation()
    const { id, rev } = await goalUpTo(org, 'planned')
    await send(org, 'Ada', 'post', `/api/aims/${id}/return`, { rev, reason: 'Marmalade is no plan.' })
    await runBackground(org)
    const all = JSON.stringify([await noticesOf(org, 'Grace'), await takeMails(org)])
    expect(all).toContain('returned your plan')
    expect(all).not.toContain('Marmalade')
  })

  it('is kept out of the list by who chose so, and by mail as they chose', async () => {
    const org = await organisation()
    await choose(org, 'Margaret', { events: [{ type: 'cover.asked', listed: false, mail: 'at_once' }] })
    await askToCover(org)
    const mails = await mailsAt(org, '2026-03-02T10:00:00Z', 'Margaret')
    expect(mails.map(({ subject }) => subject)).toContain(
      'Grace Hopper asks you to cover from Monday 16 March to Friday 20 March.',
    )
    expect(await noticesOf(org, 'Margaret')).toEqual([])
  })

  it('is gone with the person it is about, and with the person it was told', async () => {
    const org = await organisation()
    await askToCover(org)
    await deliverEvents(org)
    expect(await noticesOf(org, 'Margaret')).toHaveLength(1)
    org.at('2026-03-03T09:00:00Z')
    await org.system(work =>
      work.publish({ type: 'person.erased', subject: { kind: 'person', id: org.id.Grace } }),
    )
    await deliverEvents(org)
    expect(await noticesOf(org, 'Margaret')).toEqual([])
  })
})

describe('what cannot wait', () => {
  it('is mailed at once by day, and once', async () => {
    const org = await organisation()
    await goalUpTo(org, 'live')
    const about = 'Ada Lovelace accepted your plan for “Answer within a minute”.'
    const first = await mailsAt(org, '2026-03-02T10:00:00Z', 'Grace')
    expect(first.map(({ subject }) => subject)).toContain(about)
    const again = await mailsAt(org, '2026-03-02T10:05:00Z', 'Grace')
    expect(again.map(({ subject }) => subject)).not.toContain(about)
  })

  it('waits for the morning when a leader acts at night, and then comes together', async () => {
    const org = await organisation()
    await mailsAt(org, '2026-03-02T10:00:00Z', 'Grace')
    const { id, rev } = await goalUpTo(org, 'planned')
    org.at('2026-03-02T22:40:00Z')
    const back = await send(org, 'Ada', 'post', `/api/aims/${id}/return`, { rev, reason: 'Too late.' })
    const again = await send(org, 'Grace', 'post', `/api/aims/${id}/plan-submission`, { rev: back.rev })
    await send(org, 'Ada', 'post', `/api/aims/${id}/acceptance`, { rev: again.rev })
    expect(await mailsAt(org, '2026-03-02T22:41:00Z', 'Grace')).toEqual([])
    expect(await mailsAt(org, '2026-03-03T07:29:00Z', 'Grace')).toEqual([])
    const [mail] = (await mailsAt(org, '2026-03-03T08:00:00Z', 'Grace')).filter(({ body }) =>
      body.includes('accepted your plan'),
    )
    expect(mail?.subject).toBe('2 things for you')
    expect(mail?.body).toMatch(/^Hello Grace Hopper,\n\n- Ada Lovelace returned your plan/)
  })

  it('is not mailed any more when it was read in the app meanwhile', async () => {
    const org = await organisation()
    await mailsAt(org, '2026-03-02T10:00:00Z', 'Grace')
    org.at('2026-03-02T22:40:00Z')
    await goalUpTo(org, 'live')
    await deliverEvents(org)
    const [newest] = await noticesOf(org, 'Grace')
    await org.http.post('/api/inbox/notices/reading', { upTo: newest?.id }, { as: 'Grace' })
    const bodies = (await mailsAt(org, '2026-03-03T08:00:00Z', 'Grace')).map(({ body }) => body)
    expect(bodies.join()).not.toContain('accepted your plan')
  })

  it('is mailed all the same to who keeps it out of their list and marks the list as read', async () => {
    const org = await organisation()
    await choose(org, 'Grace', { events: [{ type: 'aim.accepted', listed: false, mail: 'at_once' }] })
    await mailsAt(org, '2026-03-02T10:00:00Z', 'Grace')
    org.at('2026-03-02T22:40:00Z')
    await goalUpTo(org, 'live')
    await deliverEvents(org)
    org.at('2026-03-02T22:45:00Z')
    const absence = { from: '2026-03-16', to: '2026-03-20', coverId: org.id.Grace }
    await send(org, 'Linus', 'post', `/api/people/${org.id.Linus}/absences`, absence)
    await deliverEvents(org)
    const [newest] = await noticesOf(org, 'Grace')
    await org.http.post('/api/inbox/notices/reading', { upTo: newest?.id }, { as: 'Grace' })
    const bodies = (await mailsAt(org, '2026-03-03T08:00:00Z', 'Grace')).map(({ body }) => body)
    expect(bodies.join()).toContain('accepted your plan')
  })

  it('reaches somebody without an address in the app only', async () => {
    const org = await organisation()
    await org.system(work =>
      sql`update people_persons set email = null where id = ${org.id.Grace}`.execute(work.sql),
    )
    await goalUpTo(org, 'live')
    await runBackground(org)
    expect(await noticesOf(org, 'Grace')).toHaveLength(2)
    expect((await takeMails(org)).map(({ recipient }) => recipient)).toEqual(['ada@harbour.example'])
  })
})

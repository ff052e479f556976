import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { addDays, dateOfDayNumber, dayNumber, type LocalDate } from '#kernel/local-date.ts'
import { Audience } from '../contract/bodies.ts'
import { drafted, largeHarbour, launched, rowsOf } from '../harbour-surveys.factory.ts'
import type { Invitable } from '../store/invitable.ts'
import { chartOf, person, TODAY } from './asked-chart.factory.ts'
import { candidatesOf, chosenOf, monthsSince } from './audience.ts'
import { freeze, OWN_ATTRIBUTES } from './freeze.ts'

const NAMES = { name: 'Harbour Works', levelLabels: ['One', 'Two', 'Three', 'Four', 'Five'] }
const SITES = ['Quay', 'Boat', 'Tower', '']
const SHIFTS = ['Day', 'Night', '']

/** Somebody anywhere: their team, what is known of them, how long they are here. */
interface Somebody {
  readonly team: number
  readonly site: string
  readonly shift: string
  readonly days: number
}

const somebody: fc.Arbitrary<Somebody> = fc.record({
  team: fc.nat(7),
  site: fc.constantFrom(...SITES),
  shift: fc.constantFrom(...SHIFTS),
  days: fc.integer({ min: -40, max: 4000 }),
})
/** Eight teams; each below an earlier one, or at the top. */
const parents = fc.tuple(...Array.from({ length: 8 }, (_, at) => fc.integer({ min: -1, max: at - 1 })))
const some = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 })
const audiences = fc.record({
  teams: fc.oneof(fc.constant<number[]>([]), some(0, 1, 2, 3, 4, 5, 6, 7)),
  sites: fc.oneof(fc.constant(null), some('Quay', 'Boat', 'Tower')),
  shifts: fc.oneof(fc.constant(null), some('Day', 'Night')),
  leastMonths: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2 }),
  mostMonths: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 2 }),
  listed: fc.oneof(fc.constant(null), fc.array(fc.nat(30), { minLength: 1, maxLength: 12 })),
})

/** Months by counting them one after the other, in dates as text: 2026-02-31 comes after 2026-02-28 and before 2026-03-01. */
function monthsCounted(since: LocalDate, today: LocalDate): number {
  const end = addDays(today, 1)
  let count = 0
  for (let next = 1; ; next += 1) {
    const month = Number(since.slice(5, 7)) - 1 + next
    const year = Number(since.slice(0, 4)) + Math.floor(month / 12)
    if (`${year}-${String((month % 12) + 1).padStart(2, '0')}${since.slice(7)}` > end) return count
    count = next
  }
}

describe('whoever is asked', () => {
  it('is whom a plain recount of all people names, for any audience', () => {
    fc.assert(
      fc.property(parents, fc.array(somebody, { maxLength: 30 }), audiences, (above, people, wish) => {
        const names = Object.fromEntries(above.map((at, team) => [`t${team}`, at < 0 ? null : `t${at}`]))
        const chart = chartOf(
          names,
          people.map(({ team }, at) => ({ id: `p${at}`, team: `t${team}` })),
        )
        const known: Invitable[] = people.map(({ site, shift, days }, at) =>
          person(`p${at}`, { attributes: { Site: site, Shift: shift }, sinceOn: addDays(TODAY, -days) }),
        )
        const audience: Audience = {
          teamIds: wish.teams.map(team => `t${team}`),
          attributes: [
            ...(wish.sites === null ? [] : [{ name: 'Site', values: wish.sites }]),
            ...(wish.shifts === null ? [] : [{ name: 'Shift', values: wish.shifts }]),
          ],
          leastMonths: wish.leastMonths,
          mostMonths: wish.mostMonths,
          personIds: (wish.listed ?? []).map(at => `p${at}`),
        }
        const within = (team: number): boolean =>
          team >= 0 && (wish.teams.includes(team) || within(above[team] ?? -1))
        const recount = people.flatMap(({ team, site, shift, days }, at) => {
          const months = monthsCounted(addDays(TODAY, -days), TODAY)
          const meets =
            (wish.teams.length === 0 || within(team)) &&
            (wish.sites === null || (wish.sites as string[]).includes(site)) &&
            (wish.shifts === null || (wish.shifts as string[]).includes(shift)) &&
            (wish.leastMonths === null || months >= wish.leastMonths) &&
            (wish.mostMonths === null || months < wish.mostMonths) &&
            (wish.listed === null || wish.listed.includes(at))
          return meets ? [`p${at}`] : []
        })
        const candidates = new Set(candidatesOf(audience, chart))
        const chosen = chosenOf(
          audience,
          known.filter(({ id }) => candidates.has(id)),
          TODAY,
        )
        expect(chosen.map(({ id }) => id)).toEqual(recount)
      }),
      { numRuns: 400 },
    )
  })

  it('is fewer or the same with every further condition', () => {
    const people = Array.from({ length: 40 }, (_, at) =>
      person(`p${at}`, { attributes: { Site: SITES[at % 4] ?? '' }, sinceOn: addDays(TODAY, -at * 90) }),
    )
    fc.assert(
      fc.property(audiences, ({ sites, leastMonths, mostMonths }) => {
        const count = (over: object) => chosenOf(Audience.parse(over), people, TODAY).length
        const wish = { leastMonths, mostMonths }
        const narrower = sites === null ? wish : { ...wish, attributes: [{ name: 'Site', values: sites }] }
        expect(count(narrower)).toBeLessThanOrEqual(count(wish))
        expect(count(wish)).toBeLessThanOrEqual(count({ leastMonths }))
        expect(count({ leastMonths: 12 }) + count({ mostMonths: 12 })).toBe(people.length)
      }),
    )
  })
})

describe('months here', () => {
  const dates = fc
    .integer({ min: dayNumber('2015-01-01'), max: dayNumber('2032-12-31') })
    .map(dateOfDayNumber)

  it('are those that somebody counts one by one, in long, short and leap months', () => {
    fc.assert(
      fc.property(dates, dates, (since, today) => {
        expect(monthsSince(since, today)).toBe(monthsCounted(since, today))
      }),
      {
        numRuns: 1000,
        examples: [
          ['2024-02-29', '2025-02-28'],
          ['2026-01-31', '2026-02-28'],
          ['2026-01-31', '2026-03-30'],
        ],
      },
    )
  })

  it('never become fewer from one day to the next, and grow by one at most', () => {
    fc.assert(
      fc.property(dates, dates, (since, today) => {
        const grown = monthsSince(since, addDays(today, 1)) - monthsSince(since, today)
        expect([0, 1]).toContain(grown)
      }),
    )
  })
})

test('levels of a breakdown add up to everybody for whom it is known, whoever they are', () => {
  fc.assert(
    fc.property(fc.array(somebody, { minLength: 1, maxLength: 40 }), people => {
      const chart = chartOf(
        { t0: null, t1: 't0' },
        people.map(({ team }, at) => ({ id: `p${at}`, team: `t${team % 2}`, level: (team % 5) + 1 })),
      )
      const known = people.map(({ site, days }, at) =>
        person(`p${at}`, { attributes: { Site: ` ${site}` }, sinceOn: addDays(TODAY, -days) }),
      )
      const { attributes, placed } = freeze(known, ['Site', ...OWN_ATTRIBUTES], chart, NAMES, TODAY)
      const totals = attributes.map(({ invited }) => invited.reduce((sum, count) => sum + count, 0))
      expect(totals).toEqual([people.filter(({ site }) => site !== '').length, people.length, people.length])
      for (const [at, { levels }] of placed.entries())
        expect(attributes[0]?.levels[(levels[0] ?? 0) - 1] ?? '').toBe(people[at]?.site)
    }),
  )
})

describe('over HTTP', () => {
  it('a launch invites whom its view announced, and each stands where the chart has them', async () => {
    const org = await largeHarbour()
    const audience = { teamIds: [org.team.Pilots], attributes: [], leastMonths: null, mostMonths: null }
    const id = await drafted(org, { audience, mode: 'named' })
    const view = (await org.http.get(`/api/surveys/${id}/launch`, { as: 'Margaret' })).body
    expect([view.invited, view.byCode]).toEqual([9, 2])
    await org.http.post(`/api/surveys/${id}/launch`, { rev: 2 }, { as: 'Margaret' })
    const invited = (await rowsOf(org, 'surveys_invitations')).map(({ personId }) => personId).toSorted()
    const pilots = await org.system(work =>
      sql<{
        personId: string
      }>`select person_id from people_placements where team_id = ${org.team.Pilots}`.execute(work.sql),
    )
    expect(invited).toEqual(pilots.rows.map(({ personId }) => personId).toSorted())
  })

  it('nobody is asked who has left or has no place; who has not signed in yet is', async () => {
    const org = await largeHarbour()
    await org.system(async work => {
      await sql`update people_persons set left_on = '2026-03-01' where id = ${org.crew[0]}`.execute(work.sql)
      await sql`delete from people_placements where person_id = ${org.crew[2]}`.execute(work.sql)
      await sql`update people_persons set status = 'invited' where id = ${org.crew[1]}`.execute(work.sql)
      await sql`update people_organisations set chart_rev = gen_random_uuid()`.execute(work.sql)
    })
    await launched(org, { mode: 'named' })
    const invited = (await rowsOf(org, 'surveys_invitations')).map(({ personId }) => personId)
    expect(invited).toHaveLength(12)
    expect(invited).toContain(org.crew[1])
    for (const at of [0, 2]) expect(invited).not.toContain(org.crew[at])
  })

  it('a breakdown is offered once, also when the import calls an attribute like one of ours', async () => {
    const org = await largeHarbour()
    await org.system(work =>
      sql`update people_persons set attributes = attributes || '{"tenure":"long","level":"9"}'`.execute(
        work.sql,
      ),
    )
    const id = await drafted(org)
    const { body } = await org.http.get(`/api/surveys/${id}/launch`, { as: 'Margaret' })
    expect(body.attributes.toSorted()).toEqual(['Site', 'level', 'tenure'])
  })
})

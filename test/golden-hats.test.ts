import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { explainPerson } from '#modules/hats/public.ts'
import type { Work } from '#platform/work.ts'
import { tidewell } from '#test/tidewell.ts'

const TODAY = '2026-11-23'

/** What is open at Tidewell on the day of the demo: who, rule, hat, strength (practice §11). */
const OPEN: readonly (readonly [who: string, rule: string, hat: string, strength: string])[] = [
  ['Kofi Brandt', 'H01', 'lead', 'moderate'],
  ['Mateus Kowalski', 'H02', 'lead', 'moderate'],
  ['Priya Raghunath', 'H04', 'manage', 'moderate'],
  ['Henrik Holm', 'H05', 'manage', 'weak'],
  ['Inês Carvalho', 'H05', 'manage', 'strong'],
  ['Mateus Kowalski', 'H05', 'manage', 'moderate'],
  ['Declan Moriarty', 'H06', 'manage', 'strong'],
  ['Amara Lindqvist', 'H07', 'lead', 'strong'],
  ['Declan Moriarty', 'H07', 'lead', 'strong'],
  ['Oluwaseun Ferreira', 'H07', 'lead', 'strong'],
  ['Wei Moreno', 'H07', 'lead', 'strong'],
  ['Jae-won Park', 'H08', 'manage', 'strong'],
  ['Samira Haddad', 'H09', 'lead', 'moderate'],
  ['Omar Demir', 'H10', 'manage', 'moderate'],
  ['Anke Vermeulen', 'H11', 'lead', 'moderate'],
  ['Camila Vargas', 'H12', 'manage', 'strong'],
  ['Lars Okafor', 'H13', 'manage', 'strong'],
  ['Mei Huang', 'H14', 'lead', 'moderate'],
  ['Camila Vargas', 'H15', 'manage', 'moderate'],
  ['Tomás Arriaga', 'H15', 'lead', 'moderate'],
  ['Henrik Holm', 'H16', 'lead', 'moderate'],
  ['Nadia Petrović', 'H17', 'lead', 'moderate'],
  ['Jelena Virtanen', 'H18', 'both', 'strong'],
  ['Tomás Arriaga', 'H18', 'both', 'strong'],
  ['Kofi Brandt', 'H20', 'lead', 'moderate'],
  ['Inês Carvalho', 'H21', 'both', 'strong'],
  ['Ravi Menon', 'H22', 'lead', 'moderate'],
  ['Thuy Tran', 'H23', 'manage', 'moderate'],
]

/** Why, in the words of the card: what the story plants is what is told. */
const BECAUSE: readonly (readonly [who: string, rule: string, sentences: readonly string[]])[] = [
  [
    'Kofi Brandt',
    'H01',
    ['12 people report to you.', '6 of 25 one-to-ones of the last four weeks took place.'],
  ],
  [
    'Mateus Kowalski',
    'H02',
    ['Sales has had no head since 2026-11-02, and you stand in.', 'There was no direction talk since.'],
  ],
  [
    'Priya Raghunath',
    'H04',
    [
      'New with you: Declan Moriarty (35 days).',
      'Charter of Declan Moriarty: offered since 2026-11-11, not agreed.',
      '2 of 6 one-to-ones with Declan Moriarty were held.',
    ],
  ],
  [
    'Inês Carvalho',
    'H05',
    [
      'Yuki Tanabe is away from 2026-11-02 until 2027-02-14, 75 working days.',
      'Nobody covers.',
      '17 tasks due meanwhile in the name of Yuki Tanabe, 1 critical.',
      '8 people without their one-to-ones.',
    ],
  ],
  [
    'Mateus Kowalski',
    'H05',
    [
      'Sales has had no lead since 2026-11-02.',
      'You stand in.',
      '3 tasks still in the name of Mikko Walker, 1 critical.',
      '6 people without their one-to-ones.',
    ],
  ],
  [
    'Amara Lindqvist',
    'H07',
    [
      'Engagement in Data is 41% favourable (38–44%, 23 answered), 29 points less than before.',
      '43% in Data say they understand why the change is made (40–46%, 23 answered).',
      '7 questions have waited for an answer for more than five working days.',
    ],
  ],
  [
    'Samira Haddad',
    'H09',
    ['52% in the teams it touches say they understand why the change is made (46–58%, 25 answered).'],
  ],
  [
    'Jae-won Park',
    'H08',
    [
      '“Sentinel certified”: 74 open tasks, 11 people, 4 teams.',
      '232 days of work; 11 people have about 244 days for it until 2027-01-25: 95% of what fits.',
      '6 critical tasks without anybody.',
    ],
  ],
  [
    'Omar Demir',
    'H10',
    ['2 milestones of “New ERP” are more than 5 working days late.', 'Nobody sees to “New ERP” in Supply.'],
  ],
  ['Anke Vermeulen', 'H11', ['0 of 6 in Marketing have work that leads to the vision.']],
  ['Mei Huang', 'H14', ['“Which pricing model do we sell the joint view by?” is 9 working days late.']],
  [
    'Henrik Holm',
    'H16',
    [
      '13 times in four weeks you acted inside what Anke Vermeulen and Camila Vargas hold.',
      'On 2026-11-20 you moved a task to another day in what Anke Vermeulen holds.',
      'On 2026-11-20 you moved a task to another day in what Camila Vargas holds.',
      'On 2026-11-18 you added a task in what Camila Vargas holds.',
      'On 2026-11-13 you moved a task to another day in what Camila Vargas holds.',
      'On 2026-11-13 you gave a task to somebody in what Camila Vargas holds.',
      'On 2026-11-13 you added a task in what Anke Vermeulen holds.',
      'On 2026-11-10 you moved a task to another day in what Camila Vargas holds.',
      'On 2026-11-06 you added a task in what Camila Vargas holds.',
      'On 2026-11-06 you gave a task to somebody in what Anke Vermeulen holds.',
      'On 2026-11-04 you moved a task to another day in what Anke Vermeulen holds.',
      'On 2026-11-03 you gave a task to somebody in what Camila Vargas holds.',
      'On 2026-10-30 you moved a task to another day in what Camila Vargas holds.',
      'On 2026-10-30 you moved a task to another day in what Anke Vermeulen holds.',
    ],
  ],
  [
    'Nadia Petrović',
    'H17',
    [
      '11 tasks from before your step up are still yours.',
      'Your new charter is agreed.',
      '98 days ago you went from level 2 to level 3.',
    ],
  ],
  ['Kofi Brandt', 'H20', ['7 of 12 in Field North finished work and were not recognised in 8 weeks.']],
  [
    'Inês Carvalho',
    'H21',
    [
      '4 of 8 in Platform have had more work than fits for three weeks.',
      'Between 30% and 40% in Platform say their workload fits their time (18–56%, 6 answered).',
    ],
  ],
  ['Thuy Tran', 'H23', ['71% of 24 recurring tasks of Supply were on time in four weeks.']],
]

interface Card {
  readonly who: string
  readonly title: string
  readonly rule: string
  readonly hat: string
  readonly strength: string
  readonly says: readonly string[]
  readonly seenBy: readonly string[]
}

let inTidewell: <T>(action: (work: Work) => Promise<T>) => Promise<T>
let cards: readonly Card[]
beforeAll(async () => {
  const { run, remove } = await tidewell(`${TODAY}T09:00:00Z`)
  inTidewell = run
  cards = await inTidewell(async work => {
    const { rows } = await sql<Card>`
      select p.name as who, s.rule, s.hat, s.strength, jsonb_path_query_array(s.evidence, '$[*].says') as says, l.title,
             (select coalesce(jsonb_agg(o.name order by o.name), '[]') from people_persons o
               where o.org_id = s.org_id and o.id = any(s.seen_by)) as "seenBy"
        from hats_signals s
        join people_persons p on p.org_id = s.org_id and p.id = s.wearer_id
        join people_placements l on l.org_id = s.org_id and l.person_id = s.wearer_id and l.to_on is null and l.kind = 'permanent'
       where s.org_id = ${work.orgId}::uuid and s.state = 'open' order by s.rule, p.name collate "C"`.execute(
      work.sql,
    )
    return rows
  })
  return remove
}, 240_000)

const cardOf = (who: string, rule: string) => cards.find(card => card.who === who && card.rule === rule)
const titled = (title: string) => cards.filter(card => card.title === title).map(card => card.rule)

describe('Tidewell on the day of the demo', () => {
  test('has exactly the situations of its story open (H03 and H19 are still to come)', () => {
    expect(cards.map(({ who, rule, hat, strength }) => [who, rule, hat, strength])).toEqual(OPEN)
  })

  test.each(BECAUSE)('tells %s why it is %s, in sentences with numbers', (who, rule, sentences) => {
    expect(cardOf(who, rule)?.says).toEqual(sentences)
  })

  test('shows Oluwaseun Ferreira the card about himself, and the gap of the absent manager to the line above', () => {
    expect(cardOf('Declan Moriarty', 'H06')?.seenBy).toEqual(['Oluwaseun Ferreira'])
    expect(cardOf('Inês Carvalho', 'H05')?.seenBy).toEqual(['Amara Lindqvist', 'Priya Raghunath'])
    expect(cards.filter(card => card.seenBy.length > 0)).toHaveLength(2)
  })
})

describe('what was noticed before the day of the demo', () => {
  const dated = () =>
    inTidewell(async work => {
      const { rows } = await sql<{
        who: string
        rule: string
        state: string
        fired: string
        cleared: string | null
      }>`
        select p.name as who, s.rule, s.state, s.fired_on as fired, s.cleared_on as cleared
          from hats_signals s join people_persons p on p.org_id = s.org_id and p.id = s.wearer_id
         where s.org_id = ${work.orgId}::uuid order by s.fired_on, s.rule, p.name`.execute(work.sql)
      return rows
    })

  test.each([
    ['Mateus Kowalski', 'H02', '2026-11-02', 'the Monday on which the head of sales had left'],
    ['Inês Carvalho', 'H05', '2026-11-02', 'the Monday on which Yuki Tanabe was away'],
    ['Priya Raghunath', 'H04', '2026-10-19', 'the Monday on which Declan Moriarty came to her'],
    ['Samira Haddad', 'H09', '2026-11-23', 'when the results of the survey were shared'],
  ])('%s has had %s since %s, %s', async (who, rule, fired) => {
    const own = (await dated()).filter(each => each.who === who && each.rule === rule)
    expect(own.find(each => each.state === 'open')?.fired).toBe(fired)
  })

  test('is some hundred signals of two years, most of them over, each over after it fired', async () => {
    const all = await dated()
    expect(all.length).toBeGreaterThan(200)
    expect(all[0]?.fired.slice(0, 4)).toBe('2024')
    expect(all.filter(each => each.state === 'cleared').length).toBeGreaterThan(all.length * 0.7)
    for (const { fired, cleared } of all) expect(cleared === null || cleared > fired).toBe(true)
  })
})

describe('what must not be noticed', () => {
  test('the small team of Field South, its manager of four, and his two days away', () => {
    expect(titled('Manager Field South')).toEqual([])
  })

  test('the lead of Insights, who is away and covered with nothing due, nor who covers', () => {
    expect(titled('Insights lead')).toEqual([])
    expect(titled('Analyst')).toEqual([])
  })

  test('the edits of Jae-won Park while a big push asks for them', () => {
    expect(cardOf('Jae-won Park', 'H16')).toBeUndefined()
  })

  test('somebody who is away', () => {
    expect(cards.filter(card => card.who === 'Yuki Tanabe')).toEqual([])
  })

  test('a large team in Inês Carvalho’s, who only inherited eight people meanwhile', () => {
    expect(cardOf('Inês Carvalho', 'H01')).toBeUndefined()
  })

  test('anything of Leila Novak, the people manager, beyond what is to come with mentoring', () => {
    expect(cards.filter(card => card.who === 'Leila Novak')).toEqual([])
  })
})

describe('what it would have said before', () => {
  async function firedOn(who: string, daysAgo: number): Promise<string[]> {
    const explained = await inTidewell(work => explainPerson(work, who, addDays(TODAY, -daysAgo)))
    return (explained?.rules ?? [])
      .filter(({ cases }) => cases.some(each => each.verdict === 'fires'))
      .map(({ rule }) => rule)
  }

  test('Mateus Kowalski had neither hat to wear before the head of sales left', async () => {
    expect(await firedOn('Mateus Kowalski', 0)).toEqual(['H02', 'H05'])
    const before = await firedOn('Mateus Kowalski', 28)
    expect(before).not.toContain('H02')
    expect(before).not.toContain('H05')
  })

  test('Nadia Petrović had just moved up two weeks after she did, and not two weeks before', async () => {
    expect(await firedOn('Nadia Petrović', 84)).toContain('H17')
    expect(await firedOn('Nadia Petrović', 112)).not.toContain('H17')
  })

  test('Priya Raghunath had nobody new six weeks ago', async () => {
    expect(await firedOn('Priya Raghunath', 42)).not.toContain('H04')
  })

  test('no rule breaks on any first day of two years', async () => {
    for (const daysAgo of [0, 90, 180, 365, 540, 720]) {
      const explained = await inTidewell(work => explainPerson(work, 'Kofi Brandt', addDays(TODAY, -daysAgo)))
      expect((explained?.rules ?? []).filter(each => each.error !== null)).toEqual([])
    }
  })

  test('every rule tells Inês Carvalho, who leads leads, what it judged by or what is missing', async () => {
    const explained = await inTidewell(work => explainPerson(work, 'ines carvalho', TODAY))
    for (const { rule, cases, nothing } of explained?.rules ?? []) {
      expect([rule, cases.length === 0]).toEqual([rule, nothing !== null])
      for (const { sources } of cases) expect([rule, sources.length > 0]).toEqual([rule, true])
    }
    expect(explained?.rules.filter(({ cases }) => cases.length > 0).length).toBeGreaterThan(12)
    expect(explained?.rules.find(({ rule }) => rule === 'H01')?.cases[0]?.sources[0]).toMatchObject({
      ...{ says: '2 people report to you.', value: 2, threshold: 10, speaks: false },
    })
  })

  test('a first name that two have is refused with both', async () => {
    await expect(inTidewell(work => explainPerson(work, 'Grace', TODAY))).rejects.toThrow(
      /Grace Moriarty \(.*Grace Walker \(/,
    )
  })
})

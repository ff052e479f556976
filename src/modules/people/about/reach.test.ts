import { beforeAll, describe, expect, it } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'

const REACHES = ['pair', 'team', 'everybody'] as const
type Reach = (typeof REACHES)[number]

/** Who reads a text of Linus's in each reach: he and Grace, his team mate Radia, or everybody. */
const READERS: Readonly<Record<Reach, readonly Name[]>> = {
  pair: ['Grace', 'Linus'],
  team: ['Grace', 'Linus', 'Radia'],
  everybody: ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'],
}

let org: Organisation
let rev = 0
beforeAll(async () => {
  org = await organisation()
})

async function writes(reach: Reach, text: string): Promise<number> {
  const each = { text, reach }
  const about = { rev, strengths: each, howIWork: each, aspirations: each }
  const { status, body } = await org.http.put(`/api/people/${org.id.Linus}/about`, about, { as: 'Linus' })
  if (status === 200) rev = body.rev
  return status
}

describe('a text about oneself', () => {
  it.each(REACHES)('for %s is read by those and by nobody else, also after it was wider', async reach => {
    expect(await writes('everybody', 'For all to read')).toBe(200)
    expect(await writes(reach, `Now for ${reach}`)).toBe(200)
    const found: Name[] = []
    for (const as of READERS.everybody) {
      const { body } = await org.http.get(`/api/people/${org.id.Linus}/about`, { as })
      if (body.strengths?.text === `Now for ${reach}`) found.push(as)
      expect(JSON.stringify(body)).not.toContain('For all to read')
    }
    expect(found).toEqual(READERS[reach])
  })

  it.each([
    ['control characters', 'Calm \u0007 on the radio'],
    ['more than fits', 'x'.repeat(10_001)],
  ])('with %s is refused, and what stood there stays', async (_, text) => {
    expect(await writes('everybody', 'Calm on the radio')).toBe(200)
    expect(await writes('everybody', text)).toBe(400)
    const { body } = await org.http.get(`/api/people/${org.id.Linus}/about`, { as: 'Alan' })
    expect(body.strengths.text).toBe('Calm on the radio')
  })

  it('may be empty again, and keeps hostile text as text', async () => {
    const hostile = '<b onclick="x()">calm</b> %_\\ “\'); drop table people_abouts; --'
    expect(await writes('everybody', hostile)).toBe(200)
    const { body } = await org.http.get(`/api/people/${org.id.Linus}/about`, { as: 'Alan' })
    expect(body.howIWork.text).toBe(hostile)
    expect(await writes('pair', '')).toBe(200)
  })
})

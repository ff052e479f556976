import fc from 'fast-check'
import type { Part } from './namespaces.ts'
import type { PlanDocument } from './plan-document.ts'
import { type PlanContent, planShape } from './plan-shape.ts'
import { type Field, type Fields, fieldsIn, type ValueKind } from './shape.ts'

type Loose = Record<string, unknown>

/** Any document a part of the standard can hold, with any text XML can hold, some of it beyond the schema. */
export function anyPlanDocument(part: Part): fc.Arbitrary<PlanDocument> {
  return anyElement(planShape, part).map(plan => {
    const numbered = withFreshIdentifiers(plan) as Loose
    const core = (numbered['core'] ?? { organizations: [], values: [], goals: [] }) as Loose
    const goals = core['goals'] as Loose[]
    const reach = { name: 'Reach', stakeholders: [], objectives: [] }
    const whole = {
      ...numbered,
      name: numbered['name'] ?? 'Plan',
      core: { ...core, goals: [reach, ...goals.map(named)] },
    }
    return { part, prolog: [], plan: part === 1 ? whole : typed(whole) } as unknown as PlanDocument
  })
}

const named = (goal: Loose): Loose => ({ ...goal, name: goal['name'] ?? 'Goal' })
const typed = (plan: Loose): PlanContent =>
  ({ ...plan, type: plan['type'] ?? 'Performance_Plan' }) as unknown as PlanContent

const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map(text => text.replaceAll(/\p{Cc}|[\ufffe\uffff]/gu, '%?>'))
  .filter(text => text.trim() !== '')

const anyExtra = fc.record({
  kind: fc.constantFrom('text', 'element'),
  at: fc.constant(0),
  xml: anyText.map(text => text.replaceAll(/[<>&\r]/g, '.')),
})

function anyElement(fields: Fields, part: Part): fc.Arbitrary<Loose> {
  // Part 1 holds its Submitter elsewhere; the model has one place for both.
  const own = fieldsIn(fields, part).filter(([key]) => key !== 'submitter')
  const model = Object.fromEntries(own.map(([key, field]) => [key, anyField(field, part)]))
  return fc.tuple(fc.record(model), fc.option(anyExtra, { freq: 6 })).map(([given, extra]) => {
    const entries = Object.entries(given).filter(([, value]) => value !== undefined)
    const absent = Object.entries(fields).filter(([, f]) => f.part !== undefined && f.part !== part)
    const lists = absent.filter(([, f]) => f.kind === 'texts' || f.kind === 'parts').map(([key]) => [key, []])
    const extras = extra === null ? {} : { extras: [{ ...extra, xml: fragment(extra) }] }
    return { ...Object.fromEntries([...entries, ...lists]), ...extras }
  })
}

const fragment = (extra: { kind: string; xml: string }): string =>
  extra.kind === 'element' ? `<Extra xmlns="urn:example">${extra.xml}</Extra>` : extra.xml

function anyField(field: Field, part: Part): fc.Arbitrary<unknown> {
  if (field.kind === 'attribute' || field.kind === 'text')
    return fc.option(anyValue(field.value), { nil: undefined })
  if (field.kind === 'texts') return fc.array(anyValue(field.value), { maxLength: 2 })
  const element = anyElement(field.fields, part).map(value =>
    isHollow(value) ? { ...value, extras: [STRAY] } : value,
  )
  if (field.kind === 'part') return fc.option(element, { nil: undefined })
  return fc.array(element, { maxLength: 2 })
}

const STRAY = { kind: 'text', at: 0, xml: 'stray' }

/** Would be an empty element, which counts as absent. */
const isHollow = (value: Loose): boolean =>
  Object.values(value).every(v => Array.isArray(v) && v.length === 0)

function anyValue(kind: ValueKind): fc.Arbitrary<string> {
  if (typeof kind !== 'string')
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...kind) },
      { weight: 1, arbitrary: fc.constant('Else') },
    )
  if (kind === 'id') return fc.constantFrom('_id', '_id', '12 ab')
  if (kind === 'date') return fc.constantFrom('2026-03-02', '2024-02-29Z', '2025-02-29', 'soon')
  if (kind === 'decimal') return fc.constantFrom('12', '-0.5', '+.5', '1e3', 'many')
  if (kind === 'uri')
    return fc.constantFrom('https://harbour.example/a?b#c', '../plan.xml', 'http://[', 'a b')
  return anyText
}

/** Half of the identifiers become unique, half stay the same everywhere. */
function withFreshIdentifiers(value: unknown): unknown {
  let next = 0
  const fresh = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(fresh)
    if (typeof part !== 'object' || part === null)
      return part === '_id' && next++ % 2 === 0 ? `_id${next}` : part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, fresh(inner)]))
  }
  return fresh(value)
}

import { describe, expect, it } from 'vitest'
import { HAS_SCHEMAS, schemaErrorsOf } from '../plan-files.factory.ts'
import { readXml } from '../xml/read-xml.ts'
import { checkStructure } from './check-structure.ts'
import { NAMESPACE, type Part, ROOT } from './namespaces.ts'
import { planShape } from './plan-shape.ts'
import { type Field, type Fields, fieldsIn } from './shape.ts'

const parts: readonly Part[] = [1, 2]

/** A field of the standard with where its element stands: names from the root down. */
interface Rule {
  readonly path: readonly string[]
  readonly siblings: readonly Field[]
  readonly field: Field
}

function rulesOf(fields: Fields, part: Part, path: readonly string[]): Rule[] {
  const siblings = fieldsIn(fields, part).map(([, field]) => field)
  return siblings.flatMap(field => [
    { path, siblings, field },
    ...('fields' in field ? rulesOf(field.fields, part, [...path, field.name]) : []),
  ])
}

/** The smallest valid element of that name, with `inside` put among its children where the schema wants it. */
function smallest(
  fields: Fields,
  part: Part,
  local: string,
  path: readonly string[],
  change: Change,
): string {
  const own = fieldsIn(fields, part).map(([, field]) => field)
  const here = path.length === 0
  const attributes = own.map(field => attributeOf(field, here, change)).join('')
  const children = own.map(field => {
    if (field.kind === 'attribute') return ''
    const inner = path[0] === field.name ? childOf(field, part, path.slice(1), change) : null
    if (inner !== null) return inner
    const given = here && change.name === field.name
    const plain = () => (given || field.required === true ? childOf(field, part, null, change) : '')
    return given ? change.write(plain()) : plain()
  })
  return `<${local}${attributes}>${children.join('')}${here ? (change.last ?? '') : ''}</${local}>`
}

interface Change {
  readonly name: string
  /** What stands where the smallest form of that child would. */
  readonly write: (smallest: string) => string
  /** Value of the attribute of that name; null leaves it out. */
  readonly attribute?: string | null
  readonly last?: string
}

function childOf(field: Field, part: Part, path: readonly string[] | null, change: Change): string {
  if (!('fields' in field)) return `<${field.name}></${field.name}>`
  const nothing: Change = { name: '', write: text => text }
  return smallest(field.fields, part, field.name, path ?? [], path === null ? nothing : change)
}

function attributeOf(field: Field, here: boolean, { name, attribute }: Change): string {
  if (field.kind !== 'attribute') return ''
  const value = here && name === field.name && attribute !== undefined ? attribute : (field.otherwise ?? null)
  return value === null ? '' : ` ${field.name}="${value}"`
}

function documentWith(part: Part, path: readonly string[], change: Change): string {
  const xml = smallest(planShape, part, ROOT[part], path, change)
  return xml.replace(`<${ROOT[part]}`, `<${ROOT[part]} xmlns="${NAMESPACE[part]}"`)
}

type Case = [what: string, xml: string, message: string]

const WRONG_VALUE = {
  date: ['31.12.2026', 'soon'],
  decimal: ['1,5', 'many'],
  uri: ['http://[', 'http://['],
  id: ['1st', 'a b'],
} as const

/** One document for each rule of the field that it breaks, and that rule only. */
function violationsOf({ path, siblings, field }: Rule, part: Part): Case[] {
  const place = [...path, field.name].join('/')
  const wrong = (what: string, change: Omit<Change, 'name'>, message: string): Case => [
    `${what}: ${place}`,
    documentWith(part, path, { name: field.name, ...change }),
    message,
  ]
  if (field.kind === 'attribute') {
    const missing =
      field.required === true ? [wrong('no attribute', { ...SAME, attribute: null }, 'is missing')] : []
    return [...missing, wrong('an unknown word', { ...SAME, attribute: 'Else' }, 'cannot be "Else"')]
  }
  const element = (text: string) => `<${field.name}>${text}</${field.name}>`
  const cases: Case[] = []
  if (field.required === true) cases.push(wrong('nothing', { write: () => '' }, 'is missing'))
  const max = field.kind === 'texts' ? field.max : field.kind === 'parts' ? Number.POSITIVE_INFINITY : 1
  if (Number.isFinite(max)) {
    const value = 'value' in field && typeof field.value !== 'string' ? (field.value[0] ?? '') : null
    const times = (one: string) => (value === null ? one : element(value)).repeat(max + 1)
    cases.push(wrong('one too many', { write: times }, `is there ${max + 1} times, ${max} allowed`))
  }
  if ('value' in field && field.value !== 'string') {
    const text = typeof field.value === 'string' ? WRONG_VALUE[field.value][0] : 'Else'
    cases.push(wrong('a wrong value', { write: () => element(text) }, `cannot be "${text}"`))
  }
  const [first] = siblings.filter(s => s.kind !== 'attribute')
  if (first !== undefined && first !== field && first.required === true) {
    const early: Case = [
      `before ${first.name}: ${place}`,
      documentWith(part, path, { name: first.name, write: one => `<${field.name}></${field.name}>${one}` }),
      `should come before`,
    ]
    cases.push(early)
  }
  if (!('fields' in field))
    cases.push(wrong('markup', { write: () => element('<b/>') }, 'may only hold plain text'))
  return cases
}

const SAME = { write: (smallest: string) => smallest }

describe.each(parts)('every rule of the schema of Part %s', part => {
  const rules = rulesOf(planShape, part, [])
  const cases = rules.flatMap(rule => violationsOf(rule, part))

  it('has a smallest document that keeps to it, for every element', () => {
    for (const { path, field } of rules) {
      if (field.kind === 'attribute' || valueNeeded(field, part)) continue
      const xml = documentWith(part, path, { name: field.name, ...SAME })
      expect([[...path, field.name], checkStructure(readXml(xml).root, part)]).toEqual([
        [...path, field.name],
        [],
      ])
    }
  })

  it.each(cases)('is noticed when it is broken by %s', (_, xml, message) => {
    const messages = checkStructure(readXml(xml).root, part).map(difference => difference.message)
    expect(messages.some(found => found.startsWith(message))).toBe(true)
  })

  it.skipIf(!HAS_SCHEMAS)('is broken for the XSD too', async () => {
    // We are stricter than xsd:anyURI, which takes nearly every text.
    const strict = cases.filter(([what]) => !what.startsWith('a wrong value') || !what.endsWith('Source'))
    const errors = await schemaErrorsOf(
      strict.map(([, xml]) => xml),
      part,
    )
    expect(strict.filter((_, index) => errors[index]?.length === 0).map(([what]) => what)).toEqual([])
  })

  it('of the other part is not its own: what only that one has is not in the standard', () => {
    const other: Part = part === 1 ? 2 : 1
    const isThere = (path: readonly string[]) =>
      path.length === 0 || rules.some(rule => [...rule.path, rule.field.name].join('/') === path.join('/'))
    const theirs = rulesOf(planShape, other, []).filter(
      ({ path, field }) => field.part === other && field.kind !== 'attribute' && isThere(path),
    )
    expect(theirs.length).toBeGreaterThan(0)
    for (const { path, field } of theirs) {
      const xml = documentWith(part, path, { name: '', ...SAME, last: `<${field.name}/>` })
      const found = checkStructure(readXml(xml).root, part).map(({ path: at, message }) => [at, message])
      expect(found).toContainEqual([
        expect.stringMatching(new RegExp(`/${field.name}$`)),
        'is not in the standard',
      ])
    }
  })
})

/** Cannot be empty in this part. */
function valueNeeded(field: Field, part: Part): boolean {
  if (!('value' in field) || field.value === 'string') return false
  return (
    typeof field.value !== 'string' ||
    field.value === 'id' ||
    field.value === 'uri' ||
    (part === 1 && field.value === 'date')
  )
}

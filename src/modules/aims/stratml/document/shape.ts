import type { Part } from './namespaces.ts'

/** What a text may hold: a type of XML Schema, or one of a list. `date` and `decimal` may be empty in Part 2. */
export type ValueKind = 'string' | 'date' | 'decimal' | 'uri' | 'id' | readonly string[]

interface Placed {
  readonly name: string
  /** Must be there; we write it empty (or with `otherwise`) when there is nothing to say. */
  readonly required?: boolean
  /** Only in this part of the standard. */
  readonly part?: Part
}
export interface AttributeField extends Placed {
  readonly kind: 'attribute'
  readonly value: ValueKind
  readonly otherwise?: string
}
export interface TextField extends Placed {
  readonly kind: 'text'
  readonly value: ValueKind
}
export interface TextsField extends Placed {
  readonly kind: 'texts'
  readonly value: ValueKind
  readonly max: number
}
export interface PartField<F extends Fields = Fields> extends Placed {
  readonly kind: 'part'
  readonly fields: F
}
export interface PartsField<F extends Fields = Fields> extends Placed {
  readonly kind: 'parts'
  readonly fields: F
}

/** One field of an element: an attribute, or a child element; the order of the object is the order of the schema. */
export type Field = AttributeField | TextField | TextsField | PartField | PartsField
export type Fields = { readonly [name: string]: Field }

/** Something the standard has no place for, with its position: `at` counts the known children before it. */
export interface Extra {
  readonly kind: 'element' | 'attribute' | 'text' | 'comment' | 'instruction'
  readonly at: number
  /** The fragment as XML (`text` and `comment`: as they are); an attribute as `<attribute xmlns="urn:fairlead:kept" …>`. */
  readonly xml: string
  /** Set when the fragment is the full form of a known child whose plain text we took: the child's element name. */
  readonly fullFormOf?: string
}

/** The typed value of an element with these fields: single ones optional, repeated ones lists. */
export type Model<F extends Fields> = {
  readonly [K in keyof F as F[K] extends TextsField | PartsField ? never : K]?: Single<F[K]>
} & {
  readonly [K in keyof F as F[K] extends TextsField | PartsField ? K : never]: readonly Single<F[K]>[]
} & { readonly extras?: readonly Extra[] }

type Single<T extends Field> = T extends { readonly fields: infer G extends Fields } ? Model<G> : string

type Options = { readonly required?: true; readonly part?: Part }

export const attribute = (name: string, value: ValueKind, options: Options & { otherwise?: string } = {}) =>
  ({ kind: 'attribute', name, value, ...options }) as const satisfies AttributeField
export const text = (name: string, value: ValueKind = 'string', options: Options = {}) =>
  ({ kind: 'text', name, value, ...options }) as const satisfies TextField
export const texts = (name: string, value: ValueKind = 'string', max = Number.POSITIVE_INFINITY) =>
  ({ kind: 'texts', name, value, max }) as const satisfies TextsField
export const one = <const F extends Fields>(name: string, fields: F, options: Options = {}) =>
  ({ kind: 'part', name, fields, ...options }) as const satisfies PartField<F>
export const many = <const F extends Fields>(name: string, fields: F, options: Options = {}) =>
  ({ kind: 'parts', name, fields, ...options }) as const satisfies PartsField<F>

/** The fields that an element has in one part of the standard, in order. */
export function fieldsIn(fields: Fields, part: Part): readonly (readonly [string, Field])[] {
  return Object.entries(fields).filter(([, field]) => field.part === undefined || field.part === part)
}

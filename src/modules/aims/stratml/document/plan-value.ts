import type { Part } from './namespaces.ts'
import type { ValueKind } from './shape.ts'

/** Whether the schema of this part allows the text where this kind is asked for. */
export function isAllowed(value: string, kind: ValueKind, part: Part): boolean {
  if (typeof kind !== 'string') return kind.includes(value)
  if (value === '' && part === 2 && (kind === 'date' || kind === 'decimal')) return true
  return CHECKS[kind](value)
}

const CHECKS: Readonly<Record<Extract<ValueKind, string>, (value: string) => boolean>> = {
  string: () => true,
  date: isXmlDate,
  decimal: value => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value),
  // xsd:ID is an NCName; we keep to the letters that every edition of XML agrees on.
  id: value =>
    /^[A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff][\w.\-\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]*$/.test(
      value,
    ),
  uri: isPlainUri,
}

/** xsd:date: a real day, with or without a time zone. */
function isXmlDate(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/.exec(value)
  if (match === null || match[1] === '0000') return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const lastDay = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= lastDay
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Stricter than xsd:anyURI, which libraries read differently: an absolute address, or a plain relative one. */
function isPlainUri(value: string): boolean {
  if (!/^[\w\-.~:/?#@!$&'()*+,;=%]+$/.test(value)) return false
  if (/%(?![0-9A-Fa-f]{2})/.test(value) || value.indexOf('#') !== value.lastIndexOf('#')) return false
  return /^[A-Za-z][\w+.-]*:/.test(value)
    ? URL.canParse(value)
    : !/^[^/?#]*:/.test(value) && !value.startsWith('//')
}

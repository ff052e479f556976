import { locale } from './locale.ts'

/** A number in the person's locale, at most two decimals unless said otherwise; `–` for none. */
export function formatNumber(value: number | null, decimals = 2): string {
  if (value === null) return '–'
  return new Intl.NumberFormat(locale().tag, { maximumFractionDigits: decimals }).format(value)
}

/** A share (1 = 100 %) as a whole percent in the person's locale; `–` for none. */
export function formatPercent(share: number | null): string {
  if (share === null) return '–'
  return new Intl.NumberFormat(locale().tag, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** Bytes in words a person reads: `512 B`, `3.4 MB` (1 MB = 1,000,000 bytes). */
export function formatBytes(bytes: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(steps.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const options = {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  } as const
  return new Intl.NumberFormat(locale().tag, options).format(bytes / 1000 ** step)
}

/** A number a person typed, in their locale's way of writing it; null when it is not a number, undefined when empty. */
export function parseNumber(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const { group, decimal } = separators()
  const written = trimmed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[−–]/g, '-')
  const wholeGroups = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`)
  const ungrouped = wholeGroups.test(written) ? written.replaceAll(group, '') : written
  const normal = ungrouped.replace(decimal, '.').replace(',', '.')
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(normal) ? Number(normal) : null
}

function separators(): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale().tag).formatToParts(12_345.6)
  const written = (type: string) => parts.find(part => part.type === type)?.value
  const group = written('group') ?? ','
  return { group: /\s/.test(group) ? ',' : group, decimal: written('decimal') ?? '.' }
}

import type { LocalDate } from '#kernel/local-date.ts'
import type { Snapshot } from '../facts/snapshot.ts'

/** How sure the records make us: see `strengthOf`. */
export type Strength = 'weak' | 'moderate' | 'strong'

/** One thing that the records say, with the number it was judged by. */
export interface Source {
  /** A sentence for the person who wears the hat. */
  readonly says: string
  readonly value: number
  readonly threshold: number
  /** On which side of its threshold a value speaks; null for what simply is so, and where nothing was measured. */
  readonly counts: 'from' | 'above' | 'below' | 'up_to' | null
  /** Whether value and threshold are parts of a whole. */
  readonly isShare: boolean
  /** Whether it speaks for the situation, and if so whether only just: within a tenth of its threshold. */
  readonly speaks: boolean
  readonly onlyJust: boolean
  /** Somebody said so themselves. */
  readonly explicit: boolean
  /** When they said so; evidence kept by an earlier release does not say. */
  readonly on?: LocalDate | null
  /** What it was read from. */
  readonly ref: { readonly kind: string; readonly id: string } | null
}

type Ref = Source['ref']

/** Speaks from the threshold on. */
export function atLeast(value: number, threshold: number, says: string, ref: Ref = null): Source {
  const speaks = value >= threshold
  return {
    ...{ says, value, threshold, counts: 'from', isShare: false, speaks, explicit: false, ref },
    onlyJust: speaks && value < threshold * 1.1,
  }
}

/** Speaks only below the threshold. */
export function below(value: number, threshold: number, says: string, ref: Ref = null): Source {
  const speaks = value < threshold
  return {
    ...{ says, value, threshold, counts: 'below', isShare: false, speaks, explicit: false, ref },
    onlyJust: speaks && value > threshold * 0.9,
  }
}

/** Speaks up to the threshold. */
export function atMost(value: number, threshold: number, says: string, ref: Ref = null): Source {
  const speaks = value <= threshold
  return {
    ...{ says, value, threshold, counts: 'up_to', isShare: false, speaks, explicit: false, ref },
    onlyJust: speaks && value > threshold * 0.9,
  }
}

/** A share that people gave, as it is told: it speaks where all that it can be lies below; its middle says whether only just. */
export function belowAll(
  { favourable, least }: { readonly favourable: number; readonly least: number },
  threshold: number,
  says: string,
): Source {
  const middle = (favourable + least) / 2
  return ofShare({ ...below(middle, threshold, says), speaks: favourable < threshold })
}

/** Speaks only above the threshold. */
export function above(value: number, threshold: number, says: string, ref: Ref = null): Source {
  const speaks = value > threshold
  return {
    ...{ says, value, threshold, counts: 'above', isShare: false, speaks, explicit: false, ref },
    onlyJust: speaks && value <= threshold * 1.1,
  }
}

/** The same, told in percent. */
export function ofShare(source: Source): Source {
  return { ...source, isShare: true }
}

const UNMEASURED = { counts: null, isShare: false, onlyJust: false, explicit: false } as const

/** Something that simply is so, or is not. */
export function fact(speaks: boolean, says: string, ref: Ref = null): Source {
  return { ...UNMEASURED, says, value: speaks ? 1 : 0, threshold: 1, speaks, ref }
}

/** Somebody said so, on a day where it matters which. */
export function said(says: string, ref: Ref = null, on: LocalDate | null = null): Source {
  return { ...fact(true, says, ref), explicit: true, on }
}

/** Background: shown as evidence, decides nothing. */
export function background(says: string, value: number, ref: Ref = null): Source {
  return { ...UNMEASURED, says, value, threshold: 0, speaks: false, ref }
}

/** What is told of the sources of a case: those that speak, or all where all is told. */
export function telling(
  { tellsAll }: Pick<Snapshot, 'tellsAll'>,
  sources: readonly Source[],
): readonly Source[] {
  return tellsAll ? sources : sources.filter(source => source.speaks)
}

/** Background that only who asks why is told. */
export function aside({ tellsAll }: Pick<Snapshot, 'tellsAll'>, says: string, value = 0): Source[] {
  return tellsAll ? [background(says, value)] : []
}

/**
 * Practice §3.1: weak is one source within a tenth of its threshold; moderate one clear source or two weak ones; strong two clear,
 * independent sources, or a person saying so.
 */
export function strengthOf(sources: readonly Source[]): Strength {
  const speaking = sources.filter(source => source.speaks)
  const clear = speaking.filter(source => !source.onlyJust).length
  if (speaking.some(source => source.explicit) || clear >= 2) return 'strong'
  return clear === 1 || speaking.length >= 2 ? 'moderate' : 'weak'
}

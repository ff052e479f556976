import type { LocalDate } from '#kernel/local-date.ts'
import type { Interval } from '#kernel/statistics/interval.ts'
import { counted, type OwnAct } from './acts-of.ts'
import type { BalanceView } from './contract.ts'
import { doubt, ENOUGH, isEnough, kindsIn, type Mix, mixOf } from './mix.ts'

/** What acts alone tell as of a day, of the twelve weeks up to it; `told` is null when they are too few. */
export function figuresOf(
  acts: readonly OwnAct[],
  on: LocalDate,
): Pick<BalanceView, 'told' | 'recorded' | 'kinds'> {
  const counting = counted(acts, on)
  const mix = mixOf(counting)
  return {
    told: mix !== null && isEnough(mix) ? whole(doubt(counting, mix)) : null,
    recorded: recordedOf(mix),
    kinds: kindsIn(counting),
  }
}

function recordedOf(mix: Mix | null): BalanceView['recorded'] {
  const { events, weeks, effective } = mix ?? { events: 0, weeks: 0, effective: 0 }
  return {
    ...{ events, weeks, spread: effective >= ENOUGH.effective },
    needs: { events: ENOUGH.events, weeks: ENOUGH.weeks },
  }
}

// In whole percents: what is shown and what is compared is the same.
const whole = ({ low, high }: Interval): Interval => ({
  low: Math.round(low * 100) / 100,
  high: Math.round(high * 100) / 100,
})

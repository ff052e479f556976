/** Something that was different in Tidewell until a week before the demo. */
export interface PlannedChange {
  readonly aim: string
  /** Since when it is as it is now; weeks from the day of the demo. */
  readonly week: number
  /** Post of who changed it. */
  readonly by: string
  readonly before:
    | { readonly title: string }
    | { readonly owner: string }
    | { readonly parent: string }
    | { readonly due: number; readonly reason: string }
}

/** What was changed on the way: two titles, a goal that moved, one that was handed over, and a due date. */
export const TIDEWELL_CHANGES: readonly PlannedChange[] = [
  { aim: 'S4', week: -30, by: 'CPO', before: { title: 'A good place to work' } },
  { aim: 'G4', week: -9, by: 'CEO', before: { title: 'Customers on the joint view' } },
  { aim: 'T21', week: -6, by: 'CEO', before: { parent: 'G6' } },
  { aim: 'T20', week: -3, by: 'CCO', before: { owner: 'Former head of sales' } },
  {
    aim: 'T2',
    week: -4,
    by: 'Head of hardware',
    before: { due: 2, reason: 'The salt chamber is free three weeks later than promised.' },
  },
]

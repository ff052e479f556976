/** An id of the story by number. */
export const ID = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`
/** The head. */
export const ADA = { id: ID(1), name: 'Ada Lovelace' }
/** Manager of the pilots. */
export const GRACE = { id: ID(2), name: 'Grace Hopper' }
/** A pilot. */
export const LINUS = { id: ID(3), name: 'Linus Torres' }
/** Head of people. */
export const MARGARET = { id: ID(5), name: 'Margaret Hamil' }
/** The team of pilots. */
export const PILOTS = ID(12)

/** The destination. */
export const VISION = {
  id: ID(20),
  title: 'Every ship that calls at our harbour leaves on the hour it was promised.',
}
/** A strategy that goals serve. */
export const TURN = { id: ID(21), title: 'Turn ships without waiting' }
/** Another one. */
export const STAY = { id: ID(22), title: 'People who stay' }
/** A strategy that no goal serves. */
export const SEE = { id: ID(23), title: 'A harbour that sees' }
/** A goal on track. */
export const BERTH = { id: ID(30), title: 'Berth waiting 90 → 30 minutes' }
/** The goal that is told in full. */
export const NIGHT = { id: ID(31), title: 'Night turns from 10 to 40 a month' }
/** No goals at all. */
export const NO_COUNTS = { onTrack: 0, atRisk: 0, offTrack: 0, stale: 0, noData: 0, notLive: 0, closed: 0 }

import type { Kysely } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'

/** The tables of this room. */
export type PartnerTables = {
  partnersParties: Party & { orgId: string }
  partnersNotes: Note & { orgId: string; partyId: string }
  partnersHandovers: Handover & { orgId: string; partyId: string; byId: string | null }
}

/** An external party, as it is stored. */
export interface Party {
  id: string
  name: string
  about: string
  ownerId: string
  addedOn: LocalDate
  endedOn: LocalDate | null
  rev: number
}

/** A note about a party. */
export interface Note {
  id: string
  byId: string
  madeOn: LocalDate
  text: string
}

/** That one owner followed another. */
export interface Handover {
  id: string
  fromId: string
  toId: string
  why: string | null
  madeOn: LocalDate
}

/** Kysely on this room's tables. */
export function db(work: Work): Kysely<PartnerTables> {
  return work.sql.withTables<PartnerTables>()
}

import { isDeepStrictEqual } from 'node:util'
import type { LocalDate } from '#kernel/local-date.ts'
import { isOpen } from '../aim.ts'
import type { AimKind } from '../aim-words.ts'
import type { Aside } from './document/plan-document.ts'
import type { KnownAim } from './known-aim.ts'
import { flattened, type PlanEntry } from './mapping/flat-plan.ts'
import type { Place, Plan, PlanCheckIn, PlanMeasure, PlanValue } from './mapping/plan-nouns.ts'
import { Moving, type NewParent } from './moving.ts'

/** What an import decides by. */
export interface ImportSetting {
  /** Owner of everything new; null leaves everything a draft. */
  readonly ownerId: string | null
  readonly today: LocalDate
  /** Whether another vision is live already: then everything new is a draft. */
  readonly otherLiveVision: boolean
  /** What the same file said when it was last imported. */
  readonly previous: Plan | null
  /** Aims of ours by their key in the plan. */
  readonly known: ReadonlyMap<string, KnownAim>
  /** The aim above every aim of ours, those of other plans too. */
  readonly parents: ReadonlyMap<string, string | null>
  /** Why whoever imports may not move an aim of ours; null when they may. */
  readonly whyNotMove: (aim: KnownAim) => string | null
  readonly newId: () => string
}

/** An aim to add, with everything that belongs to it. */
export interface NewAimRow {
  readonly id: string
  readonly kind: AimKind
  readonly state: 'draft' | 'live'
  readonly parentId: string | null
  readonly position: number
  readonly dueOverrideReason: string | null
  readonly entry: PlanEntry
}

/** The words and dates an import may change. */
export type ChangedFields = Partial<
  Pick<PlanEntry, 'title' | 'what' | 'mission' | 'startOn' | 'dueOn'> & {
    readonly values: readonly PlanValue[]
  }
>

/** What changes on an aim we know. */
export interface AimChange {
  readonly known: KnownAim
  /** Why it ends after the aim above, when it does. */
  readonly dueOverrideReason: string | null
  readonly id: string
  readonly kind: AimKind
  readonly fields: ChangedFields
  /** The aim below which the file puts it now; null where it stays. */
  readonly movedTo: NewParent | null
  /** Set when the file's measure has changed. */
  readonly measure: PlanMeasure | null
  /** Days we do not know yet. */
  readonly checkIns: readonly PlanCheckIn[]
}

/** Everything an import writes. */
export interface ImportChanges {
  readonly added: readonly NewAimRow[]
  readonly changed: readonly AimChange[]
  /** Aims we know that the file says nothing new about. */
  readonly unchanged: number
  /** Every aim of the plan with its key and place. */
  readonly places: readonly { readonly aimId: string; readonly key: string; readonly place: Place | null }[]
  readonly warnings: readonly Aside[]
}

/** Works out what an import changes. Only what differs between two versions of the file is changed: edits made here stay. */
export function importChanges(plan: Plan, setting: ImportSetting): ImportChanges {
  const deciding = new Deciding(plan, setting)
  for (const entry of flattened(plan)) deciding.take(entry)
  return deciding.changes()
}

class Deciding {
  readonly #setting: ImportSetting
  readonly #before: ReadonlyMap<string, PlanEntry>
  readonly #standing = new Map<string | null, NewParent & { readonly live: boolean }>()
  readonly #moving: Moving
  readonly #added: NewAimRow[] = []
  readonly #changed: AimChange[] = []
  readonly #places: { aimId: string; key: string; place: Place | null }[] = []
  readonly #warnings: Aside[]
  #unchanged = 0

  constructor(plan: Plan, setting: ImportSetting) {
    this.#setting = setting
    this.#warnings = [...plan.warnings]
    this.#moving = new Moving(setting)
    const entries = setting.previous === null ? [] : flattened(setting.previous)
    this.#before = new Map(entries.map(entry => [entry.key, entry]))
  }

  take(entry: PlanEntry): void {
    const known = this.#setting.known.get(entry.key)
    const aim = known === undefined ? this.#add(entry) : this.#change(entry, known)
    const { id, state, dueOn } = aim
    this.#standing.set(entry.key, {
      id,
      kind: entry.kind,
      title: entry.title,
      state,
      dueOn,
      live: state === 'live',
    })
    this.#places.push({ aimId: aim.id, key: entry.key, place: entry.place })
  }

  changes(): ImportChanges {
    return {
      added: this.#added,
      changed: this.#changed,
      unchanged: this.#unchanged,
      places: this.#places,
      warnings: this.#warnings,
    }
  }

  #add(entry: PlanEntry): Pick<NewParent, 'id' | 'state' | 'dueOn'> {
    const parent = this.#standing.get(entry.parentKey)
    const row: NewAimRow = {
      id: this.#setting.newId(),
      kind: entry.kind,
      state: this.#mayLive(entry, parent?.live ?? false) ? 'live' : 'draft',
      parentId: parent?.id ?? null,
      position: this.#added.length,
      dueOverrideReason: this.#endsLate(entry) ? LATE : null,
      entry,
    }
    this.#added.push(row)
    return { id: row.id, state: row.state, dueOn: entry.dueOn }
  }

  #endsLate({ parentKey, dueOn }: PlanEntry): boolean {
    const parentDue = this.#standing.get(parentKey)?.dueOn ?? null
    return parentDue !== null && dueOn !== null && dueOn > parentDue
  }

  /** A vision goes live when none is; what stands below something live goes live when it has all that its kind needs. */
  #mayLive(entry: PlanEntry, parentLive: boolean): boolean {
    if (this.#setting.ownerId === null) return false
    if (entry.kind === 'vision') return !this.#setting.otherLiveVision
    if (entry.kind === 'strategy') return parentLive
    return parentLive && entry.measure !== null && entry.dueOn !== null && entry.dueOn >= this.#setting.today
  }

  #change(entry: PlanEntry, known: KnownAim): KnownAim {
    const before = this.#before.get(entry.key)
    const change = {
      id: known.id,
      kind: entry.kind,
      known,
      dueOverrideReason: this.#endsLate(entry) ? (known.dueOverrideReason ?? LATE) : known.dueOverrideReason,
      fields: changedFields(entry, before, known),
      movedTo: this.#movedTo(entry, before, known),
      measure: changedMeasure(entry, before, known),
      checkIns: entry.checkIns.filter(c => !known.checkIns.some(k => k.on === c.on)),
    }
    const nothing =
      Object.keys(change.fields).length === 0 &&
      change.movedTo === null &&
      change.measure === null &&
      change.checkIns.length === 0
    if (nothing) this.#unchanged++
    else if (known.state === 'closed' || known.state === 'retired' || known.state === 'archived')
      this.#leave(entry, known)
    else this.#changed.push(change)
    return known
  }

  /** Where the file puts an aim that we know, when that is news; with a warning when it has to stay where it is. */
  #movedTo(entry: PlanEntry, before: PlanEntry | undefined, known: KnownAim): NewParent | null {
    const to = this.#standing.get(entry.parentKey) ?? null
    const news = before === undefined || before.parentKey !== entry.parentKey
    if (to === null || !news || to.id === known.parentId || !isOpen(known)) return null
    const obstacle = this.#moving.obstacle(known, to)
    if (obstacle === null) return to
    const what = `The file puts “${known.title}” below “${to.title}”; it stays where it is. ${obstacle}`
    this.#warnings.push({ path: entry.path, what })
    return null
  }

  #leave(entry: PlanEntry, known: KnownAim): void {
    this.#unchanged++
    this.#warnings.push({
      path: entry.path,
      what: `“${known.title}” is ${known.state} here: what the file changed about it was not taken over.`,
    })
  }
}

const LATE = 'The imported plan says so.'

const FIELDS = ['title', 'what', 'mission', 'values', 'startOn', 'dueOn'] as const

function changedFields(entry: PlanEntry, before: PlanEntry | undefined, known: KnownAim): ChangedFields {
  const own = FIELDS.filter(field => entry.kind === 'vision' || (field !== 'mission' && field !== 'values'))
  const changed = own.filter(field => {
    const news = before === undefined || !isDeepStrictEqual(entry[field], before[field])
    return news && !isDeepStrictEqual(entry[field], known[field])
  })
  return Object.fromEntries(changed.map(field => [field, entry[field]]))
}

function changedMeasure(
  entry: PlanEntry,
  before: PlanEntry | undefined,
  known: KnownAim,
): PlanMeasure | null {
  if (entry.measure === null || isDeepStrictEqual(entry.measure, before?.measure)) return null
  const { unit, source, start, target } = entry.measure
  const same =
    known.measure?.unit === unit &&
    known.measure.source === source &&
    known.measure.start === start &&
    known.measure.target === target
  return same ? null : entry.measure
}

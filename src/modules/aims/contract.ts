import type { z } from 'zod'
import { defineContract } from '#kernel/contract.ts'
import type * as page from './contract/aim-page.ts'
import { editing } from './contract/editing.ts'
import { following } from './contract/following.ts'
import { reading } from './contract/reading.ts'
import { stepping } from './contract/stepping.ts'
import type * as view from './contract/views.ts'

export * from './aim-words.ts'
export type * from './contract/bodies.ts'

/** Every endpoint of the aims room. */
export const aimsContract = defineContract({ ...reading, ...editing, ...stepping, ...following })

export type AimMap = z.output<typeof view.AimMap>
export type MapNode = z.output<typeof view.MapNode>
export type Counts = z.output<typeof view.Counts>
export type AimPage = z.output<typeof page.AimPage>
export type AimCard = z.output<typeof view.AimCard>
export type AimLink = z.output<typeof view.AimLink>
export type TeamPlans = z.output<typeof view.TeamPlans>
export type MyAims = z.output<typeof view.MyAims>
export type CheckIn = z.output<typeof page.CheckIn>
export type Delivery = z.output<typeof page.Delivery>
export type Allowed = z.output<typeof page.Allowed>
export type MeasureVersion = z.output<typeof page.MeasureVersion>
export type Milestone = z.output<typeof page.Milestone>
export type AskBack = z.output<typeof page.AskBack>
export type Comment = z.output<typeof page.Comment>
export type Happening = z.output<typeof view.Happening>
export type Saved = z.output<typeof view.Saved>
export type ImportReport = z.output<typeof view.ImportReport>

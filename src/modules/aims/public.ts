/**
 * The door of the room `aims`: vision, strategies and goals, their measures, check-ins and what is said about them.
 * Tables: `aims_*`. Events: `AIM_EVENTS`, subject kind `aim`.
 */
export type { AimCard } from './contract.ts'
export { addDemoAims, type DemoAims } from './demo/demo.ts'

export { aimsRoutes } from './http.ts'
export type { AimFacts, ValueSeries } from './progress/aim-facts.ts'
export { assessAims } from './progress/assess-aims.ts'
export { aimCards, aimsOwnedBy } from './reading/aim-cards.ts'
export { lineOfSight } from './reading/lines-of-sight.ts'
export { type MyAims, myAims } from './reading/my-aims.ts'
export { ownedAims } from './reading/owned-aims.ts'
export { type NewRows as NewAimRows, saveRows as addAimRows } from './store/save-rows.ts'
export { exportPlan } from './stratml/export-plan.ts'
export { plansRoutes } from './stratml/http.ts'
export { importPlan, organisationIn } from './stratml/import-plan.ts'
export { provideTaskFacts, type TaskFacts, type TaskSettlement } from './task-facts.ts'

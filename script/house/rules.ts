import type { Rule } from './house.ts'
import { barrels } from './rules/barrels.ts'
import { catches } from './rules/catches.ts'
import { cycles } from './rules/cycles.ts'
import { docstrings } from './rules/docstrings.ts'
import { doors } from './rules/doors.ts'
import { floors } from './rules/floors.ts'
import { honestTypes } from './rules/honest-types.ts'
import { httpInRoutes } from './rules/http-in-routes.ts'
import { migrations } from './rules/migrations.ts'
import { names } from './rules/names.ts'
import { oneClock } from './rules/one-clock.ts'
import { pages } from './rules/pages.ts'
import { realTests } from './rules/real-tests.ts'
import { roomOrder } from './rules/room-order.ts'
import { screens } from './rules/screens.ts'
import { sizes } from './rules/sizes.ts'
import { sqlInStores } from './rules/sql-in-stores.ts'
import { supply } from './rules/supply.ts'
import { vendors } from './rules/vendors.ts'

/** The rules of the house, in the order ARCHITECTURE.md tells them. */
export const RULES: readonly Rule[] = [
  floors,
  doors,
  roomOrder,
  screens,
  sqlInStores,
  httpInRoutes,
  vendors,
  names,
  barrels,
  catches,
  oneClock,
  honestTypes,
  realTests,
  cycles,
  docstrings,
  sizes,
  migrations,
  supply,
  pages,
]

import { challengeQueries } from './challenges/queries.ts'
import { challengeSlice } from './challenges/slice.ts'
import { decisionQueries } from './decisions/queries.ts'
import { responseQueries } from './decisions/response-queries.ts'
import { decisionSlice } from './decisions/slice.ts'
import { exportQueries } from './documents/export-query.ts'
import { documentPersonQueries, documentQueries } from './documents/queries.ts'
import { documentSlice } from './documents/slice.ts'
import { homeQuery } from './home/home.ts'
import { exchangeQueries } from './impacts/exchange/queries.ts'
import { importSlice } from './impacts/exchange/slice.ts'
import { gateQueries } from './impacts/gates/queries.ts'
import { gateSlice } from './impacts/gates/slice.ts'
import { forecastQueries } from './impacts/observations/queries.ts'
import { observationSlice } from './impacts/observations/slice.ts'
import { impactQueries } from './impacts/queries.ts'
import { pinQueries } from './impacts/scenarios/pin-queries.ts'
import { impactSlice } from './impacts/slice.ts'
import { modelQueries } from './impacts/system/queries.ts'
import { modelSlice } from './impacts/system/slice.ts'
import { meQuery } from './me.ts'
import { organisationSlice } from './members/organisation-slice.ts'
import { memberQueries } from './members/queries.ts'
import { senateSlice } from './members/senate-slice.ts'
import { proposalQueries } from './proposals/queries.ts'
import { proposalSlice } from './proposals/slice.ts'
import type { PersonQuery, Query } from './query.ts'
import { recapQueries } from './recap/recap.ts'
import { replayQueries } from './replay/replay.ts'
import { screenQuery } from './room-screen.ts'
import { searchQuery } from './search.ts'
import { actionQueries } from './sessions/action-queries.ts'
import { actionSlice } from './sessions/actions.ts'
import { breakOutQueries } from './sessions/break-out-queries.ts'
import { calendarQueries } from './sessions/calendar-queries.ts'
import { guestQueries } from './sessions/guest-query.ts'
import { mattersQueries } from './sessions/matters-query.ts'
import { minutesQueries } from './sessions/minutes-query.ts'
import { quorumQueries } from './sessions/quorum-query.ts'
import { sessionQueries } from './sessions/session-queries.ts'
import { sessionSlice } from './sessions/slice.ts'
import { speakerQueries } from './sessions/speaker-query.ts'
import { usefulnessQueries } from './sessions/usefulness-queries.ts'
import type { AnySlice } from './slice.ts'
import { touchesQuery } from './touches.ts'

/** Every slice's commands. A slice that is not here does not exist for anybody. */
export const slices: AnySlice[] = [
  senateSlice,
  organisationSlice,
  challengeSlice,
  documentSlice,
  impactSlice,
  observationSlice,
  gateSlice,
  importSlice,
  // Of two slices with one kind of stream, the later one says who may follow it.
  modelSlice,
  proposalSlice,
  decisionSlice,
  sessionSlice,
  actionSlice,
]

/** Every read within a senate. Each declares its action, or the server does not start. */
export const queries: Query[] = [
  ...memberQueries,
  ...challengeQueries,
  ...documentQueries,
  ...exportQueries,
  ...impactQueries,
  ...forecastQueries,
  ...gateQueries,
  ...modelQueries,
  ...exchangeQueries,
  ...pinQueries,
  ...proposalQueries,
  ...decisionQueries,
  ...sessionQueries,
  ...quorumQueries,
  ...minutesQueries,
  ...guestQueries,
  ...mattersQueries,
  ...usefulnessQueries,
  ...speakerQueries,
  ...calendarQueries,
  ...breakOutQueries,
  ...actionQueries,
  ...responseQueries,
  ...replayQueries,
  touchesQuery,
  screenQuery,
  ...recapQueries,
  homeQuery,
  searchQuery,
]

/** Reads about the signed-in person themselves. */
export const personQueries: PersonQuery[] = [meQuery, ...documentPersonQueries]

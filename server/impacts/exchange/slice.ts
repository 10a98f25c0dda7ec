import { eq } from 'drizzle-orm'
import { senates } from '../../../db/members.ts'
import { can } from '../../../shared/can.ts'
import type { Recorded } from '../../../shared/command.ts'
import type { SenateId } from '../../../shared/ids.ts'
import { decideImport } from '../../../shared/impacts/exchange/decide-import.ts'
import { importCommands } from '../../../shared/impacts/exchange/import-command.ts'
import { type ImportFacts, importFactsOf } from '../../../shared/impacts/exchange/import-facts.ts'
import { leftAlone } from '../../../shared/impacts/exchange/left-alone.ts'
import type { ModelEvent } from '../../../shared/impacts/system/modelled.ts'
import type { OrganisationEvent } from '../../../shared/members/organisation-state.ts'
import { parseStream } from '../../../shared/protocol.ts'
import { registerRows } from '../../register-rows.ts'
import type { Slice } from '../../slice.ts'
import { project } from '../system/project.ts'
import { serviceResource } from '../system/slice.ts'
import { loadHere } from './here.ts'
import { sinceSeen } from './since-seen.ts'

/** An import of a whole file: its events lie in the streams of the organisations and services that it changes. */
export const importSlice: Slice<undefined, typeof importCommands, OrganisationEvent | ModelEvent, ImportFacts> = {
  kind: 'service',
  commands: importCommands,
  async load({ db }, { target, body: { seen } }, actor) {
    const senateId = target as SenateId
    const [senate] = await db.select({ id: senates.id }).from(senates).where(eq(senates.id, senateId))
    if (!senate) return undefined
    const known = importFactsOf(await loadHere(db, senateId), can(actor, 'organisation.manage', { senateId }))
    const facts = { ...known, ...(await sinceSeen(db, seen, known)) }
    return { senateId, stream: `senate:${senateId}`, state: undefined, facts, resource: { senateId } }
  },
  decide: decideImport,
  result: (recorded, { body }, facts) => ({ changes: recorded.length, leftAlone: leftAlone(body, facts) }),
  project: (db, recorded) =>
    isOfRegister(recorded) ? registerRows(db, recorded) : project(db, recorded as Recorded<ModelEvent>),
  resource: serviceResource,
}

function isOfRegister(recorded: Recorded<OrganisationEvent | ModelEvent>): recorded is Recorded<OrganisationEvent> {
  return parseStream(recorded.stream)?.kind === 'organisation'
}

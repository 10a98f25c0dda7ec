import type { ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { gateHolds } from '../../../shared/impacts/gates/gate-state.ts'
import { StateTag } from '../../ui/StateTag.tsx'

/** Whether the step may go ahead today, by the readings. */
export function GateStateTag({ gate, today }: { gate: ShownGate; today: string }) {
  if (gate.withdrawnReason !== null) return <StateTag tone="quiet">Withdrawn</StateTag>
  return gateHolds(gate.tests, gate.readings, today) ? (
    <StateTag tone="good">Holds</StateTag>
  ) : (
    <StateTag tone="caution">Does not hold</StateTag>
  )
}

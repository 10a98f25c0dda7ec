import type { Claim } from '../../../shared/impacts/impact.ts'
import { claimFrom, isKnown } from '../../../shared/impacts/scenarios/claim-from.ts'
import type { PinAnswer } from '../../../shared/impacts/scenarios/pin-answers.ts'
import { paramName } from '../../../shared/impacts/scenarios/sentence.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useTargetNames } from '../scenarios/useTargetNames.ts'

/** One line of a pinned scenario, and what it would say on the register. */
export interface PinnedLine {
  statement: PinAnswer['statements'][number]
  claim: Claim
}

/**
 * A pinned scenario with its lines as claims; undefined while it is on its way. `untold` is how many lines cannot be
 * shown: only older pins have those, which know no services but today's.
 */
export function usePinned(pinId: string | undefined) {
  // Older pins are counted in today's units: they follow the model.
  const pin = useAnswer<PinAnswer>(pinId ? `/pins/${pinId}` : undefined, { follows: ['document', 'service'] })
  const names = useTargetNames(pin.data)
  const inputName = (input: string) => {
    if (input.startsWith('change:')) return 'the size of a change'
    const dot = input.indexOf('.')
    const param = input.slice(dot + 1)
    const of = param === 'externalPerDay' ? 'arrivalsPerWeek' : param
    return `${paramName(of as Parameters<typeof paramName>[0], names)} of ${names.name(input.slice(0, dot))}`
  }
  const told = pin.data && toldBy(pin.data, inputName)
  const serviceName = (id: string | null) => pin.data?.services.find(({ serviceId }) => serviceId === id)?.name ?? null
  return { pin, lines: told?.lines, untold: told?.untold ?? 0, serviceName }
}

function toldBy(pin: PinAnswer, inputName: (input: string) => string): { lines: PinnedLine[]; untold: number } {
  const { services, changes, statements } = pin
  const around = { pin, services, changes, inputName }
  return {
    lines: statements.flatMap((statement): PinnedLine[] => {
      const claim = claimFrom(statement, around)
      return claim ? [{ statement, claim }] : []
    }),
    untold: statements.filter((statement) => !isKnown(statement, around)).length,
  }
}

/** Which line of a pin an address names: its place in the ranking. */
export function lineNamed(lines: readonly PinnedLine[] | undefined, rank: string | null): PinnedLine | undefined {
  return lines?.find(({ statement }) => String(statement.rank) === rank)
}

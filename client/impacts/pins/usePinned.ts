import type { Claim } from '../../../shared/impacts/impact.ts'
import { claimFrom } from '../../../shared/impacts/scenarios/claim-from.ts'
import type { PinAnswer } from '../../../shared/impacts/scenarios/pin-answers.ts'
import { paramName } from '../../../shared/impacts/scenarios/sentence.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSystemModel } from '../scenarios/useSystemModel.ts'
import { useTargetNames } from '../scenarios/useTargetNames.ts'

/** One line of a pinned scenario, and what it would say on the register. */
export interface PinnedLine {
  statement: PinAnswer['statements'][number]
  claim: Claim
}

/** A pinned scenario with its lines as claims; undefined while it is on its way. */
export function usePinned(pinId: string | undefined) {
  const pin = useAnswer<PinAnswer>(pinId ? `/pins/${pinId}` : undefined, { follows: ['document'] })
  const model = useSystemModel()
  const names = useTargetNames(model.data)
  const inputName = (input: string) => {
    if (input.startsWith('change:')) return 'the size of a change'
    const dot = input.indexOf('.')
    const param = input.slice(dot + 1)
    const of = param === 'externalPerDay' ? 'arrivalsPerWeek' : param
    return `${paramName(of as Parameters<typeof paramName>[0], names)} of ${names.name(input.slice(0, dot))}`
  }
  const services = model.data?.services
  const lines =
    pin.data && services
      ? pin.data.statements.flatMap((statement): PinnedLine[] => {
          const claim = claimFrom(statement, {
            pin: pin.data as PinAnswer,
            services,
            changes: pin.data?.changes ?? [],
            inputName,
          })
          return claim ? [{ statement, claim }] : []
        })
      : undefined
  const serviceName = (id: string | null) => services?.find(({ serviceId }) => serviceId === id)?.name ?? null
  return { pin, model, lines, serviceName }
}

/** Which line of a pin an address names: its place in the ranking. */
export function lineNamed(lines: readonly PinnedLine[] | undefined, rank: string | null): PinnedLine | undefined {
  return lines?.find(({ statement }) => String(statement.rank) === rank)
}

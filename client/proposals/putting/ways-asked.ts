import type { SenateStatus, SenateUse } from '../../../shared/members/senate.ts'
import type { Position, Process } from '../../../shared/proposals/process.ts'
import {
  type Ballot,
  choosing,
  type DecisionRule,
  namedOnly,
  positionsOf,
  type RuleBase,
  type ruleKinds,
  type Showing,
  type Unit,
  useOf,
} from '../../../shared/proposals/ways.ts'
import { parseNumber } from '../../ui/parse-number.ts'

/** How words are to be tested, as somebody chooses it on the screen. */
export interface WayAsked {
  process: Process
  options: readonly string[]
  rule: (typeof ruleKinds)[number]
  base: RuleBase
  percent: string
  unit: Unit
  ballot: Ballot
  showing: Showing
  reasonFor: readonly Position[]
  /** Minutes until it closes by itself; empty while somebody closes it. */
  minutes: string
}

/** Consent, with names, at once: what one press asks for. */
export const atOnce: WayAsked = {
  ...{ process: 'consent', options: ['', ''], rule: 'majority', base: 'present', percent: '60' },
  ...{ unit: 'seat', ballot: 'named', showing: 'live', reasonFor: [], minutes: '' },
}

/** The order in which ways are offered: the lightest first. */
const offered: readonly Process[] = [
  'consent',
  'senseCheck',
  'advice',
  'consensus',
  'vote',
  'gradients',
  'ranked',
  'score',
  'dot',
]

/** The ways that a senate is shown: a developmental one the two lightest, others what they have switched on. */
export function waysOffered({
  status,
  uses,
}: {
  status: SenateStatus
  uses: readonly SenateUse[]
}): readonly Process[] {
  if (status === 'developmental') return ['consent', 'senseCheck']
  return offered.filter((process) => {
    const use = useOf[process]
    return use === undefined || uses.includes(use)
  })
}

/** Whether anything is counted against a rule here. */
export const hasRule = (process: Process): boolean => process === 'vote' || process === 'gradients'

/** Whether a ballot can be secret here. */
export const canBeSecret = (process: Process): boolean => !namedOnly.includes(process)

/** What is wrong with a way before it is sent; undefined when nothing is. */
export function faultOf({ process, options, rule, percent }: WayAsked): { field: string; message: string } | undefined {
  const named = options.filter((text) => text.trim() !== '')
  if (choosing.includes(process) && named.length < 2) {
    return { field: 'option-0', message: 'Give at least 2 options to choose between' }
  }
  const share = parseNumber(percent)
  if (hasRule(process) && rule === 'threshold' && !(share !== undefined && share >= 1 && share <= 100)) {
    return { field: 'rule-percent', message: 'Enter a percentage from 1 to 100' }
  }
  return undefined
}

/** The way as the command carries it. Nothing is sent that this process does not ask for. */
export function asCommand(way: WayAsked, now: Date): object {
  const { process, unit, minutes } = way
  const ballot = canBeSecret(process) ? way.ballot : 'named'
  const named = way.options.map((text) => text.trim()).filter((text) => text !== '')
  const closesAt = minutes === '' ? {} : { closesAt: new Date(now.getTime() + Number(minutes) * 60_000).toISOString() }
  return {
    ...{ process, unit, ballot, ...closesAt },
    ...(choosing.includes(process) && { options: named.map((text, n) => ({ key: `o${n + 1}`, text })) }),
    ...(hasRule(process) && { decisionRule: ruleOf(way) }),
    showResults: ballot === 'secret' ? 'atClose' : way.showing,
    reasonRequiredFor: ballot === 'secret' ? [] : way.reasonFor.filter((one) => positionsOf[process].includes(one)),
  }
}

function ruleOf({ rule, base, percent }: WayAsked): DecisionRule {
  return rule === 'threshold'
    ? { kind: rule, base, percent: Math.round(parseNumber(percent) ?? 50) }
    : { kind: rule, base }
}

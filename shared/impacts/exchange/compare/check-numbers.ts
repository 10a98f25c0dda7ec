import { Refusal } from '../../../refusal.ts'
import {
  checkCut,
  checkDelay,
  checkFraction,
  checkNumber,
  checkThreshold,
  checkUplift,
} from '../../system/check-numbers.ts'
import type { ImportedChange } from '../import-command.ts'
import type { Plan, Planned } from './plan.ts'

/** Holds each number to its bounds on its own: a file may have hundreds that are wrong, and the whole is decided after. */
export function checkNumbers(plan: Plan): void {
  for (const list of [plan.numbers, plan.routes, plan.pressure]) {
    list.splice(0, list.length, ...list.filter((planned) => passes(planned, plan)))
  }
}

function passes({ change, place }: Planned<ImportedChange>, { refused }: Plan): boolean {
  try {
    check(change)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refused.push({ at: place(error.at ?? ''), problem: error.message })
    return false
  }
}

function check(change: ImportedChange): void {
  switch (change.type) {
    case 'setServiceNumber':
      checkNumber(change.body.number, change.body.estimate, '/estimate')
      break
    case 'setRoute':
      checkFraction(change.body.fraction, '/fraction')
      checkDelay(change.body.delayDays, '/delayDays')
      break
    case 'setPressure':
      checkThreshold(change.body.threshold, '/threshold')
      checkCut(change.body.stayCut, '/stayCut')
      for (const [n, { by }] of change.body.uplift.entries()) checkUplift(by, `/uplift/${n}/by`)
      break
    case 'describeService':
    case 'takeServiceOut':
    case 'clearServiceNumber':
    case 'removeRoute':
    case 'removePressure':
      break
    default:
      change satisfies never
  }
}

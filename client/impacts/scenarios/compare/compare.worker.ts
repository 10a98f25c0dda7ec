import { expose } from 'comlink'
import { compareRuns } from '../../../../shared/impacts/scenarios/compare-runs.ts'

// Compares two scenarios, away from typing.
const worker = { compareRuns }
export type CompareWorker = typeof worker

expose(worker)

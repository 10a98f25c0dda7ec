import { expose } from 'comlink'
import { forecastGate } from '../../../shared/impacts/gates/forecast-gate.ts'

// Forecasts a gate, away from whoever reads the page.
const worker = { forecastGate }
export type GateWorker = typeof worker

expose(worker)

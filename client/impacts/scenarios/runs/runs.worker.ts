import { expose, transfer } from 'comlink'
import type { Samples } from '../../../../shared/impacts/engine/samples.ts'
import { RunDesk } from './run-desk.ts'

const desk = new RunDesk()

/** The numbers of samples go to whoever asked without being copied. */
function buffersOf({ baseline, changed, draws }: Samples): Transferable[] {
  return [...new Set([baseline.buffer, changed.buffer, draws.buffer])] as Transferable[]
}

/** What a page can ask of a worker. Each answer takes some milliseconds: whoever has been overtaken asks no more. */
const worker = {
  begin: desk.begin.bind(desk),
  gather: desk.gather.bind(desk),
  add: desk.add.bind(desk),
  run(from: number, runs: number) {
    const samples = desk.run(from, runs)
    return transfer(samples, buffersOf(samples))
  },
  drawn: desk.drawn.bind(desk),
  bands: desk.bands.bind(desk),
}
export type RunWorker = typeof worker

expose(worker)

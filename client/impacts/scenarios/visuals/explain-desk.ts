import type { Explanation, Question } from './explain.ts'

/** One worker after another, each with one question at a time. */
export class ExplainDesk {
  #worker: Worker | undefined
  #isBusy = false

  /** Gives what makes nobody wait for the answer. */
  ask(question: Question, told: (explanation: Explanation) => void): () => void {
    this.endBusy()
    let isWaitedFor = true
    this.#worker ??= new Worker(new URL('./explain.worker.ts', import.meta.url), { type: 'module' })
    this.#worker.onmessage = ({ data }: MessageEvent<Explanation>) => {
      this.#isBusy = false
      if (isWaitedFor) told(data)
    }
    this.#worker.postMessage(question)
    this.#isBusy = true
    return () => {
      isWaitedFor = false
    }
  }

  /** Whatever is still being explained is dropped with its worker. */
  endBusy(): void {
    if (this.#isBusy) this.end()
  }

  end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#isBusy = false
  }
}

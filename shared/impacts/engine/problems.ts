/** One thing that is wrong with a model, and where: a JSON path such as `/network/routes/3/fraction`. */
export interface Problem {
  at: string
  /** A sentence that ends with what to do. */
  sentence: string
}

/** How the engine says no: with everything that is wrong, not the first thing only. */
export class ModelRefusal extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(
      ['This cannot be run.', ...problems.map(({ at, sentence }) => `${at === '' ? '/' : at}: ${sentence}`)].join('\n'),
    )
    this.name = 'ModelRefusal'
    this.problems = problems
  }
}

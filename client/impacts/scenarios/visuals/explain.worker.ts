import { compileFile } from '../../../../shared/impacts/scenarios/compile-file.ts'
import { type Answer, explain, type Question } from './explain.ts'

// Explains one difference after another, away from typing.
addEventListener('message', ({ data: { generation, file, asked } }: MessageEvent<Question>) => {
  const answer: Answer = { generation, explanation: explain(compileFile(file), asked) }
  postMessage(answer)
})

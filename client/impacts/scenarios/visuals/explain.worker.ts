import { compileFile } from '../../../../shared/impacts/scenarios/compile-file.ts'
import { explain, type Question } from './explain.ts'

// Explains one difference after another, away from typing.
addEventListener('message', ({ data: { file, asked } }: MessageEvent<Question>) => {
  postMessage(explain(compileFile(file), asked))
})

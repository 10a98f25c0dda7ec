import { useMemo } from 'react'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import type { ScenarioContent } from '../../../shared/impacts/scenarios/content.ts'
import { modelFileOf } from '../../../shared/impacts/system/model-file-of.ts'
import type { SystemModelAnswer } from './useSystemModel.ts'

/** What the engine is to run; the same object as long as nothing that it is computed from has changed. */
export function useModelFile(model: SystemModelAnswer, content: ScenarioContent): ModelFile {
  // Sources and names of changes are not computed with: a word typed there starts nothing.
  const text = useMemo(() => JSON.stringify(modelFileOf(model, content)), [model, content])
  return useMemo(() => JSON.parse(text) as ModelFile, [text])
}

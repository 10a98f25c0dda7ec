import './visuals.scss'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { ChallengeId } from '../../../../shared/ids.ts'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import type { ScenarioContent } from '../../../../shared/impacts/scenarios/content.ts'
import { type EnteredNumber, enteredNumbers } from '../../../../shared/impacts/scenarios/entered-number.ts'
import { mostAffected, oneForEachService } from '../../../../shared/impacts/scenarios/most-affected.ts'
import { changeSentence, type TargetNames } from '../../../../shared/impacts/scenarios/sentence.ts'
import type { SystemModel } from '../../../../shared/impacts/system/system-model.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Section } from '../../../ui/Section.tsx'
import { useSettled } from '../../../ui/useSettled.ts'
import { calmMs } from '../calm.ts'
import type { Drawn } from '../runs/run-desk.ts'
import type { ScenarioRuns } from '../runs/useScenarioRuns.ts'
import { ChartsSection } from './ChartsSection.tsx'
import { HangsOnSection } from './HangsOnSection.tsx'
import { likelyStatements } from './likely-statements.ts'
import { MatrixSection } from './MatrixSection.tsx'
import { StatementsSection } from './StatementsSection.tsx'
import { SystemMap } from './SystemMap.tsx'
import { shownSystem } from './shown-system.ts'
import { type PairedRuns, systemRun } from './system-run.ts'
import { useExplanation } from './useExplanation.ts'
import type { VisualNames } from './visual-names.ts'

interface ScenarioVisualsProps {
  model: SystemModel
  content: ScenarioContent
  names: TargetNames
  /** What is computed, and the runs of it with every number at its likely value. */
  file: ModelFile
  runs: PairedRuns
  /** Undefined until the first runs with drawn numbers are there. */
  drawn: Drawn | undefined
  /** Whether more of them are to come. */
  isRunning: boolean
  want: ScenarioRuns['want']
  /** The pressure rule in force: every result names it. */
  rule: string
  /** Who stands behind a number, by name and organisation; null where nobody is known. */
  authorOf(by: EnteredNumber['by']): string | null
  challengeId: ChallengeId | null
}

/** What comes of a scenario: in sentences, on the map, over the weeks, and what and whom it hangs on. */
export function ScenarioVisuals(props: ScenarioVisualsProps) {
  const { model, names, file, runs, drawn, isRunning, want, rule, authorOf, challengeId } = props
  // The lines move with every edit. The rest is drawn after them, and stops for whoever goes on typing or dragging.
  const now = useMemo(() => ({ content: props.content, runs, file, model }), [props.content, runs, file, model])
  const { content, ...later } = useDeferredValue(useSettled(now, calmMs))
  const { organisations } = useSenate()
  const lastWeek = Math.max(1, Math.floor(file.horizonDays / 7))
  const [chosenWeek, setWeek] = useState(26)
  const week = Math.min(chosenWeek, lastWeek)
  const [chosenId, choose] = useState<string | null>(null)

  // The same object through every edit of a number, and with it the map.
  const computed = runs.compiled.plan.services.join(' ')
  const system = useMemo(
    () => shownSystem(model, organisations, new Set(computed.split(' '))),
    [model, organisations, computed],
  )
  const run = useMemo(() => systemRun(later.runs), [later.runs])
  const affected = useMemo(() => mostAffected(later.runs), [later.runs])
  const leading = useMemo(() => oneForEachService(affected), [affected])
  const likely = useMemo(() => likelyStatements(later.runs, affected), [later.runs, affected])
  const changes = useMemo(
    () =>
      content.changes.map((change) => {
        const sentence = changeSentence(change, content.startsOn, names)
        return { id: change.id, fromDay: change.fromDay, words: change.text || sentence, sentence }
      }),
    [content, names],
  )
  const called = useMemo((): VisualNames => {
    const services = new Map(model.services.map((service) => [service.serviceId as string, service]))
    const words = new Map(changes.map((change) => [change.id, change.words]))
    return {
      service: (id) => (services.has(id) ? names.name(id) : undefined),
      change: (id) => words.get(id),
      unit: (id) => services.get(id)?.unit ?? 'caseload',
    }
  }, [model, names, changes])
  const enteredOf = useMemo(() => enteredNumbers(later.model, content, names), [later.model, content, names])
  const entered = useCallback(
    (input: string) => {
      const number = enteredOf(input)
      return number && { ...number, author: authorOf(number.by) }
    },
    [enteredOf, authorOf],
  )

  const chosen = leading.find(({ serviceId }) => serviceId === chosenId) ?? leading[0]
  const asked = useMemo(() => chosen && { serviceId: chosen.serviceId, metric: chosen.metric, week }, [chosen, week])
  const explained = useExplanation(file, asked, isRunning)
  // What does not differ is not explained any more.
  const explanation = chosen && explained?.explanation
  // Beside the content that is shown, so that an edit marks it with the rest that comes later, and not with the key.
  const isOld = explained !== undefined && explained.of !== later.file
  const { startsOn } = content
  return (
    <>
      <StatementsSection
        {...{ likely, rule, entered, system, challengeId }}
        statements={drawn?.statements}
        names={called}
        runs={drawn?.runs ?? 0}
        hasChanges={changes.length > 0}
      />
      <Section title="Map of the system" id="map">
        <SystemMap
          {...{ system, run, week, startsOn }}
          onWeek={setWeek}
          chosen={chosenId ?? chosen?.serviceId ?? null}
          onChoose={choose}
        />
      </Section>
      <ChartsSection
        {...{ system, runs, want, leading, changes, startsOn, week }}
        bands={drawn?.bands}
        chosen={chosen?.serviceId ?? null}
        onWeek={setWeek}
      />
      <HangsOnSection
        {...{ leading, explanation, isOld, entered, challengeId, startsOn }}
        chosen={chosen}
        names={called}
        onChoose={choose}
      />
      <MatrixSection {...{ explanation, isOld, system, startsOn }} />
    </>
  )
}

import { useDeferredValue, useMemo } from 'react'
import type { DocumentAnswer } from '../../../shared/documents/answers.ts'
import { withKnownTargets } from '../../../shared/impacts/scenarios/known-targets.ts'
import { leftOutWords } from '../../../shared/impacts/scenarios/problem-words.ts'
import { ConnectionNote } from '../../collab/ConnectionNote.tsx'
import { PlainBar } from '../../collab/PlainBar.tsx'
import { type OpenText, WhenOpen } from '../../collab/WhenOpen.tsx'
import { VersionsPanel } from '../../documents/shown.tsx'
import { Answered } from '../../ui/Answered.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PinsPanel } from '../pins/PinsPanel.tsx'
import { AssumptionsSection } from './AssumptionsSection.tsx'
import { ChangesSection } from './ChangesSection.tsx'
import { CompareWith } from './CompareWith.tsx'
import { OnThisPage } from './OnThisPage.tsx'
import { ProblemsNote } from './ProblemsNote.tsx'
import { pressureRules } from './pressure-rules.ts'
import { Results } from './Results.tsx'
import { ScenarioSettings } from './ScenarioSettings.tsx'
import { useScenario } from './useScenario.ts'
import { type SystemModelAnswer, useSystemModel, useTargets } from './useSystemModel.ts'
import { useTargetNames } from './useTargetNames.ts'
import { useWhoIsAt } from './useWhoIsAt.ts'
import { useWriters } from './useWriters.ts'

interface ScenarioDeskProps {
  document: DocumentAnswer
  /** The connection says that rights have changed: ask what they are. */
  onTurnedAway(): void
}

/** The scenario itself, co-edited, with what comes of it. */
export function ScenarioDesk(props: ScenarioDeskProps) {
  return (
    <Answered answer={useSystemModel()} loading={<Loading label="Loading the system model" lines={10} />}>
      {(model) => (
        <WhenOpen {...props}>
          {(open) => <OpenDesk key={open.opened.collab.doc.clientID} {...open} model={model} />}
        </WhenOpen>
      )}
    </Answered>
  )
}

function OpenDesk({ document, opened, mayWrite, isEditable, model }: OpenText & { model: SystemModelAnswer }) {
  const { collab, state } = opened
  const { doc } = collab
  const names = useTargetNames(model)
  const stampOf = useWriters(document.state.id, collab, state.isSynced)
  const read = useScenario(doc)
  const targets = useTargets(model)
  const { content, problems } = useMemo(() => withKnownTargets(read, targets), [read, targets])
  // What was typed stands in its field before anything is computed with it.
  const computed = useDeferredValue(content)
  const who = useWhoIsAt(collab)
  const edits = { doc, names, stampOf, isEditable, model }
  return (
    <>
      <PlainBar {...{ document, opened, mayWrite, isEditable }} noun="scenario" />
      <ConnectionNote opened={opened} kind={document.state.kind} mayWrite={mayWrite} />
      <ProblemsNote title="Left out of this scenario" problems={problems.map((one) => leftOutWords(one, names))} />
      <OnThisPage />
      <div className="scenario-columns">
        <div className="stack scenario-results">
          <Results {...{ model, names, stampOf }} content={computed} challengeId={document.challenge?.id ?? null} />
        </div>
        <div className="stack scenario-inputs">
          <ChangesSection {...edits} changes={content.changes} startsOn={content.startsOn} />
          <AssumptionsSection {...edits} who={who} assumptions={content.assumptions} />
          <ScenarioSettings
            doc={doc}
            content={content}
            rules={pressureRules(model, content, names)}
            isEditable={isEditable}
          />
          <CompareWith document={document} />
          <PinsPanel document={document} />
          <VersionsPanel document={document} />
        </div>
      </div>
    </>
  )
}

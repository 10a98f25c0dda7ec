import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { DocumentAnswer } from '../../../../shared/documents/answers.ts'
import { withKnownTargets } from '../../../../shared/impacts/scenarios/known-targets.ts'
import { copingWords } from '../../../../shared/impacts/scenarios/sentence.ts'
import { WhenOpen } from '../../../collab/WhenOpen.tsx'
import { Answered } from '../../../ui/Answered.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Section.tsx'
import { ProblemsNote } from '../ProblemsNote.tsx'
import { useDeterministic } from '../useDeterministic.ts'
import { useModelFile } from '../useModelFile.ts'
import { useScenario } from '../useScenario.ts'
import { type SystemModelAnswer, useSystemModel, useTargets } from '../useSystemModel.ts'
import { useTargetNames } from '../useTargetNames.ts'
import { AssumptionsCompared, ChangesCompared } from './InputsCompared.tsx'
import { ResultsCompared } from './ResultsCompared.tsx'

interface Side {
  document: DocumentAnswer
  onTurnedAway(): void
}

/** Both scenarios as they are now: whoever changes one sees it here too. */
export function SideBySide({ one, other }: { one: Side; other: Side }) {
  return (
    <Answered answer={useSystemModel()} loading={<Loading label="Loading the system model" lines={10} />}>
      {(model) => (
        <WhenOpen {...one}>
          {(first) => (
            <WhenOpen {...other}>
              {(second) => (
                <Compared
                  model={model}
                  titles={[one.document.state.title, other.document.state.title]}
                  docs={[first.opened.collab.doc, second.opened.collab.doc]}
                />
              )}
            </WhenOpen>
          )}
        </WhenOpen>
      )}
    </Answered>
  )
}

interface ComparedProps {
  model: SystemModelAnswer
  titles: readonly [string, string]
  docs: readonly [Y.Doc, Y.Doc]
}

function Compared({ model, titles, docs }: ComparedProps) {
  const names = useTargetNames(model)
  const one = useSide(docs[0], model)
  const other = useSide(docs[1], model)
  const refused = [one, other].flatMap(({ run }) =>
    run?.kind === 'refused' ? run.problems.map(({ sentence }) => sentence) : [],
  )
  return (
    <div className="stack">
      <ProblemsNote
        title="Left out of these scenarios"
        problems={[...one.problems, ...other.problems].map(({ says }) => says)}
      />
      <Section title="What each changes">
        <ChangesCompared titles={titles} contents={[one.content, other.content]} names={names} />
        <p className="scenario-rule">
          {titles[0]}: {copingWords(one.content.coping)}
        </p>
        <p className="scenario-rule">
          {titles[1]}: {copingWords(other.content.coping)}
        </p>
      </Section>
      <Section title="What they assume differently">
        <AssumptionsCompared titles={titles} contents={[one.content, other.content]} names={names} />
      </Section>
      {refused.length > 0 ? (
        <ProblemsNote title="This cannot be compared yet" problems={refused} />
      ) : (
        <ResultsCompared titles={titles} one={one.file} other={other.file} names={names} />
      )}
    </div>
  )
}

function useSide(doc: Y.Doc, model: SystemModelAnswer) {
  const read = useScenario(doc)
  const targets = useTargets(model)
  const { content, problems } = useMemo(() => withKnownTargets(read, targets), [read, targets])
  const file = useModelFile(model, content)
  return { content, problems, file, run: useDeterministic(file) }
}

import { useNavigate } from 'react-router'
import type { ChallengeId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { bodyOf, type DecisionDraft } from './decision-draft.ts'
import { useKept } from './useKept.ts'
import { WordsFields } from './WordsFields.tsx'
import { chosenWords, type Part, wholeOf } from './words.ts'

interface Writing {
  wording: string
  parts: Part[]
  draft: DecisionDraft
}

interface DraftingProps {
  target: string
  challengeId: ChallengeId | null
  caption: string
  initial: Writing
  isChairsAction?: boolean
}

/** A new decision: its words are chosen, everything around them is written, and the draft is saved. */
export function Drafting({ target, challengeId, caption, initial, isChairsAction = false }: DraftingProps) {
  const { senateId } = useSenate()
  const navigate = useNavigate()
  const sender = useCommand()
  const kept = useKept<Writing>(`decision-draft ${target}`, () => initial)
  const { wording, parts, draft } = kept.value
  const set = (change: Partial<Writing>) => kept.setValue({ ...kept.value, ...change })
  const chosen = chosenWords(wording, parts)

  async function save() {
    if ('problem' in chosen) return
    const words = isChairsAction ? { wording, method: 'chairsAction' } : {}
    const { result } = await sender.send('draftDecision', target, { ...bodyOf(draft), ...chosen, ...words })
    kept.forget()
    void navigate(`/senates/${senateId}/decisions/${String(result.id)}`)
  }

  const problem = 'problem' in chosen ? (wording.trim() === '' ? 'Enter the exact words' : chosen.problem) : undefined
  return (
    <Page
      title="Draft a decision"
      caption={caption}
      lead="The words are locked from here on. Everything else can be changed until it is ratified."
    >
      <DecisionForm
        draft={draft}
        onChange={(next) => set({ draft: next })}
        challengeId={challengeId}
        wordErrors={
          problem
            ? [{ field: isChairsAction && wording.trim() === '' ? 'wording' : 'words-how', message: problem }]
            : []
        }
        sender={sender}
        onSave={() => void save().catch(() => {})}
        onCancel={() => {
          kept.forget()
          void navigate(`/senates/${senateId}/decisions`)
        }}
        words={
          <Section title="The words">
            <div className="form">
              {isChairsAction ? (
                <TextArea
                  id="wording"
                  label="The exact words of the chair's action"
                  rows={4}
                  maxLength={20_000}
                  value={wording}
                  onChange={(next) => set({ wording: next, parts: next.trim() === '' ? [] : wholeOf(next) })}
                />
              ) : null}
              {wording.trim() === '' ? null : (
                <WordsFields
                  key={isChairsAction ? wording : 'agreed'}
                  wording={wording}
                  parts={parts}
                  onChange={(next) => set({ parts: next })}
                  error={'problem' in chosen ? chosen.problem : undefined}
                />
              )}
            </div>
          </Section>
        }
      />
    </Page>
  )
}

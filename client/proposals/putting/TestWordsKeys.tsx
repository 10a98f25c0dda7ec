import { useEffect, useState } from 'react'
import type { SeatId } from '../../../shared/ids.ts'
import { serverTime } from '../../connection/server-time.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { AgreedDialog } from '../AgreedDialog.tsx'
import { type PutPlace, type PutSelection, placeAsked, roomAsked, wordsAsked } from './put-place.ts'
import { TestWordsDialog } from './TestWordsDialog.tsx'
import { asCommand, atOnce } from './ways-asked.ts'

interface TestWordsKeysProps {
  place: PutPlace
  /** Whether words can be put now: the session is open. */
  isOpen: boolean
  /** The words that are selected in the document of the item now, if any. */
  getSelection(): PutSelection | undefined
  hereSeatIds: readonly SeatId[]
}

const saidForMs = 9_000

type Asking = { kind: 'words' | 'agreed'; selection: PutSelection | undefined }

/**
 * For whoever operates: the selected words are put in one press, for consent, with names, at once; without a selection
 * they are written down. The other ways stand behind a key of their own.
 */
export function TestWordsKeys({ place, isOpen, getSelection, hereSeatIds }: TestWordsKeysProps) {
  const { senateId, may } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const [asking, setAsking] = useState<Asking>()
  const [put, setPut] = useState<string>()
  useEffect(() => {
    if (put === undefined) return
    const timer = setTimeout(() => setPut(undefined), saidForMs)
    return () => clearTimeout(timer)
  }, [put])
  const about = { challengeId: place.challengeId }
  if (!may('proposal.put', about)) return null

  async function putSelected() {
    const selection = getSelection()
    if (!selection) return setAsking({ kind: 'words', selection })
    const way = asCommand(atOnce, serverTime.now())
    const body = { words: wordsAsked(selection, ''), ...placeAsked(place), ...way, epoch: place.epoch }
    const { result } = await send('putWords', senateId, body)
    setPut(String(result.ref))
  }

  return (
    <>
      <Button
        size="small"
        variant="secondary"
        disabled={!isOpen}
        busy={sending}
        onPress={() => void putSelected().catch(() => {})}
      >
        Test these words
      </Button>
      <Button
        size="small"
        variant="secondary"
        opensDialog
        disabled={!isOpen}
        onPress={() => setAsking({ kind: 'words', selection: getSelection() })}
      >
        Other ways
      </Button>
      {may('proposal.agree', about) ? (
        <Button
          size="small"
          variant="secondary"
          opensDialog
          disabled={!isOpen}
          onPress={() => setAsking({ kind: 'agreed', selection: getSelection() })}
        >
          Agreed in the room
        </Button>
      ) : null}
      <span className="operator-bar__said" role="status">
        {put ? `${put} is put to everybody who is here.` : null}
      </span>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      {asking?.kind === 'words' ? (
        <TestWordsDialog
          purpose="put"
          selection={asking.selection}
          place={place}
          onPut={(ref) => {
            setPut(ref)
            setAsking(undefined)
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {asking?.kind === 'agreed' ? (
        <AgreedDialog
          selection={asking.selection}
          there={{ seatIds: hereSeatIds, hint: 'Whoever said that they are here is ticked already.' }}
          place={{ ...roomAsked(place), epoch: place.epoch }}
          challengeId={place.challengeId}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  )
}

import { useEffect, useState } from 'react'
import type { SeatId } from '../../../shared/ids.ts'
import { serverTime } from '../../connection/server-time.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { AgreedDialog } from '../AgreedDialog.tsx'
import { goneOn, type PlaceNow, type PutSelection, placeAsked, roomAsked, wordsAsked } from './put-place.ts'
import { TestWordsDialog } from './TestWordsDialog.tsx'
import { asCommand, atOnce } from './ways-asked.ts'

interface TestWordsKeysProps {
  place: PlaceNow
  /** Whether words can be put now: the session is open. */
  isOpen: boolean
  /** The words that are selected in the document of the item now, if any. */
  getSelection(): PutSelection | undefined
  hereSeatIds: readonly SeatId[]
}

const saidForMs = 9_000

/** What was asked for, of what and where: the session may go on while it is written. */
interface Asking {
  kind: 'words' | 'agreed'
  selection: PutSelection | undefined
  place: PlaceNow
}

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
  const mayPut = may('proposal.put', about)
  // Whoever keeps out of the item that is on now may still be writing on the one before.
  if (!mayPut && !asking) return null

  const ask = (kind: Asking['kind']) => setAsking({ kind, selection: getSelection(), place })
  // Where it was asked for, under whoever holds the chair by now.
  const asked = asking && { ...asking.place, epoch: place.epoch }
  const moved = asking && goneOn(asking.place, place)

  async function putSelected() {
    const selection = getSelection()
    if (!selection) return ask('words')
    const way = asCommand(atOnce, serverTime.now())
    const body = { words: wordsAsked(selection, ''), ...placeAsked(place), ...way, epoch: place.epoch }
    const { result } = await send('putWords', senateId, body)
    setPut(String(result.ref))
  }

  return (
    <>
      {mayPut ? (
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
          <Button size="small" variant="secondary" opensDialog disabled={!isOpen} onPress={() => ask('words')}>
            Other ways
          </Button>
        </>
      ) : null}
      {may('proposal.agree', about) ? (
        <Button size="small" variant="secondary" opensDialog disabled={!isOpen} onPress={() => ask('agreed')}>
          Agreed in the room
        </Button>
      ) : null}
      <span className="operator-bar__said" role="status">
        {put ? `${put} is put to everybody who is here.` : null}
      </span>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      {asking?.kind === 'words' && asked ? (
        <TestWordsDialog
          purpose="put"
          selection={asking.selection}
          place={asked}
          note={moved}
          onPut={(ref) => {
            setPut(ref)
            setAsking(undefined)
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {asking?.kind === 'agreed' && asked ? (
        <AgreedDialog
          selection={asking.selection}
          there={{ seatIds: hereSeatIds, hint: 'Whoever said that they are here is ticked already.' }}
          place={{ ...roomAsked(asked), epoch: asked.epoch }}
          challengeId={asked.challengeId}
          note={moved}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  )
}

import './proposals.scss'
import { useState } from 'react'
import type { ChallengeId, DocumentId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { AgreedDialog } from './AgreedDialog.tsx'

/** Exact words that somebody has selected, as the server will read them. */
export interface Selection {
  /** Relative positions, base64. */
  passage: { from: string; to: string }
  text: string
  /** SHA-256 of the text's UTF-8 bytes, hex. */
  digest: string
}

interface AgreedInTheRoomProps {
  documentId: DocumentId
  challengeId?: ChallengeId | null
  /** The words that are selected in the document now. */
  getSelection(): Selection | undefined
  /** Who has the document open: they are ticked to begin with. */
  presentPersonIds: readonly string[]
}

/** For the chair: records that nobody in the room objected to the words that are selected. Nothing for others. */
export function AgreedInTheRoom({
  documentId,
  challengeId = null,
  getSelection,
  presentPersonIds,
}: AgreedInTheRoomProps) {
  const { may, seatOfPerson } = useSenate()
  const [selection, setSelection] = useState<Selection>()
  const [isMissing, setIsMissing] = useState(false)
  if (!may('proposal.agree', { challengeId, documentId })) return null

  function open() {
    const selected = getSelection()
    setIsMissing(!selected)
    setSelection(selected)
  }

  return (
    <>
      <Button opensDialog size="small" onPress={open}>
        Agreed in the room
      </Button>
      <p className="agreed-missing" role="status">
        {isMissing ? 'Select the exact words in the text first.' : null}
      </p>
      {selection ? (
        <AgreedDialog
          selection={{ documentId, ...selection }}
          there={{
            seatIds: presentPersonIds.flatMap((personId) => seatOfPerson(personId)?.id ?? []),
            hint: 'Whoever has this document open is ticked already. A connection is not attendance: tick who was really there.',
          }}
          place={{}}
          challengeId={challengeId}
          onClose={() => setSelection(undefined)}
        />
      ) : null}
    </>
  )
}

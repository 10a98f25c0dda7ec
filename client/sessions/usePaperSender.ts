import { useRef, useState } from 'react'
import type { ItemId, PaperFileId, SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/protocol.ts'
import { postFile, problemOf } from '../connection/api.ts'

/** Sends a file in for an item, once: if what comes after it is refused, trying again does not send it again. */
export function usePaperSender(sessionId: SessionId) {
  const sent = useRef<{ file: File; itemId: ItemId; fileId: PaperFileId }>(undefined)
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function sendIn(file: File, itemId: ItemId): Promise<PaperFileId | undefined> {
    if (sent.current?.file === file && sent.current.itemId === itemId) return sent.current.fileId
    setIsSending(true)
    setProblem(undefined)
    try {
      const { id } = await postFile<{ id: PaperFileId }>(`/sessions/${sessionId}/items/${itemId}/files`, file)
      sent.current = { file, itemId, fileId: id }
      return id
    } catch (error) {
      setProblem(problemOf(error))
      return undefined
    } finally {
      setIsSending(false)
    }
  }

  return { sendIn, isSending, problem }
}

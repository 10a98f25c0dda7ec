import './collab.scss'
import { type ReactNode, useEffect, useState } from 'react'
import { type CloseCode, closeCodes, type ReadOnlyReason } from '../../shared/documents/collab.ts'
import { type DocumentKind, isPlain } from '../../shared/documents/kinds.ts'
import { plainRoots } from '../../shared/documents/plain-roots.ts'
import { textOf } from '../../shared/documents/text.ts'
import { useConnection } from '../connection/useConnection.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { nounOf } from './noun-of.ts'
import type { Opened } from './useCollab.ts'

interface ConnectionNoteProps {
  opened: Opened
  kind: DocumentKind
  mayWrite: boolean
}

/** What is wrong between this tab and the server, in words, and what to do about it. */
export function ConnectionNote({ opened, kind, mayWrite }: ConnectionNoteProps) {
  const { closed, denied, saved } = opened.state
  const isApart = useLasting(useConnection() === 'online' && saved === 'offline')
  const why = closed === undefined ? undefined : closures[closed]
  if (denied !== undefined && denied !== 'not-durable')
    return <LeftBehind opened={opened} kind={kind} reason={denied} />
  if (denied === 'not-durable' || closed === closeCodes.notDurable) {
    return (
      <Note title="Curia cannot save at the moment">
        <p>What you write is kept on this device and saved by itself as soon as that is possible again.</p>
      </Note>
    )
  }
  if (why !== undefined) {
    return (
      <Note title={why.title}>
        <p>{why.what}</p>
        {closed === closeCodes.reload ? (
          <ButtonRow>
            <Button size="small" onPress={() => location.reload()}>
              Reload the page
            </Button>
          </ButtonRow>
        ) : null}
      </Note>
    )
  }
  // When everything is away, the frame says so. Here is said what only concerns the text.
  if (!isApart) return null
  return (
    <Note title={`The ${nounOf(kind)} is not connected`}>
      <p>
        {mayWrite
          ? 'Go on: what you write is kept on this device and sent by itself when the connection is back.'
          : `You see the ${nounOf(kind)} as it was. It catches up by itself when the connection is back.`}
      </p>
    </Note>
  )
}

/** Whether something has been so for a while: a blip must not move the text that somebody reads. */
function useLasting(isSo: boolean): boolean {
  const [hasLasted, setHasLasted] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setHasLasted(true), lastsMs)
    return () => {
      clearTimeout(timer)
      setHasLasted(false)
    }
  }, [isSo])
  return hasLasted
}

const lastsMs = 4000

const closures: Partial<Record<CloseCode, { title: string; what: string }>> = {
  [closeCodes.signedOut]: {
    title: 'You have been signed out',
    what: 'Sign in again to go on. What you wrote is still on this device.',
  },
  [closeCodes.notAllowed]: {
    title: 'You can no longer open this document',
    what: 'Your rights have changed. Ask the secretary if you think that this is a mistake.',
  },
  [closeCodes.noSuchDocument]: {
    title: 'There is nothing here that you can open',
    what: 'Check the address, or ask the secretary.',
  },
  [closeCodes.reload]: {
    title: 'Curia has been updated',
    what: 'Reload the page to go on. What you wrote is kept on this device.',
  },
  [closeCodes.tooSlow]: {
    title: 'Your connection is slow',
    what: 'Curia connects again by itself and catches up.',
  },
  [closeCodes.restarting]: {
    title: 'Curia is restarting',
    what: 'It connects again by itself in a moment. What you write is kept on this device.',
  },
  [closeCodes.later]: {
    title: 'This document cannot be opened right now',
    what: 'Curia tries again by itself. What you write is kept on this device.',
  },
}

const reasons: Record<Exclude<ReadOnlyReason, 'not-durable'>, string> = {
  'not-yours-to-write': 'You may no longer write in this document.',
  frozen: 'This document was frozen while you were writing.',
  sealed: 'This document was sealed while you were writing.',
}

interface LeftBehindProps {
  opened: Opened
  kind: DocumentKind
  reason: Exclude<ReadOnlyReason, 'not-durable'>
}

/** Words that the server will not take: kept here, offered as a copy, never lost without a press. */
function LeftBehind({ opened, kind, reason }: LeftBehindProps) {
  const [isCopied, setIsCopied] = useState(false)
  const [isRefused, setIsRefused] = useState(false)

  async function copy() {
    try {
      const { doc } = opened.collab
      await navigator.clipboard.writeText(
        isPlain(kind) ? JSON.stringify(plainRoots(doc, kind), undefined, 2) : textOf(doc),
      )
      setIsCopied(true)
    } catch {
      setIsRefused(true)
    }
  }

  return (
    <Note title="Some of what you wrote is only on this device">
      <p>
        {reasons[reason]} What you wrote since is below, and nobody else sees it. Copy it to keep it, then show the
        shared {nounOf(kind)}.
      </p>
      {isRefused ? <p>Your browser does not let Curia copy. Write down what matters to you.</p> : null}
      <ButtonRow>
        <Button size="small" variant="secondary" onPress={() => void copy()}>
          {isCopied ? 'Copied' : `Copy my ${nounOf(kind)}`}
        </Button>
        <Button size="small" variant="quiet" onPress={() => void opened.startAgain()}>
          Throw mine away and show the shared {nounOf(kind)}
        </Button>
      </ButtonRow>
    </Note>
  )
}

function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="connection-note" role="status">
      <p className="connection-note__title">{title}</p>
      {children}
    </div>
  )
}

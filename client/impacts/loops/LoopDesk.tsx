import { Fragment } from 'react'
import type { DocumentAnswer } from '../../../shared/documents/answers.ts'
import { ConnectionNote } from '../../collab/ConnectionNote.tsx'
import { PlainBar } from '../../collab/PlainBar.tsx'
import { WhenOpen } from '../../collab/WhenOpen.tsx'
import { VersionsPanel } from '../../documents/shown.tsx'
import { LoopMapWork } from './LoopMapWork.tsx'

interface LoopDeskProps {
  document: DocumentAnswer
  /** The connection says that rights have changed: ask what they are. */
  onTurnedAway(): void
}

/** The map itself, co-edited, with what can be read off it. */
export function LoopDesk(props: LoopDeskProps) {
  return (
    <WhenOpen {...props}>
      {(open) => {
        const { document, opened, mayWrite, isEditable } = open
        const { doc } = opened.collab
        return (
          <Fragment key={doc.clientID}>
            <PlainBar {...open} noun="map" />
            <ConnectionNote opened={opened} kind={document.state.kind} mayWrite={mayWrite} />
            <LoopMapWork doc={doc} title={document.state.title} isEditable={isEditable} />
            <VersionsPanel document={document} />
          </Fragment>
        )
      }}
    </WhenOpen>
  )
}

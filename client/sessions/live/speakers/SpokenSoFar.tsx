import { useState } from 'react'
import { formatList } from '../../../../shared/format.ts'
import type { Session } from '../../../../shared/sessions/session.ts'
import { spokenSoFar } from '../../../../shared/sessions/speaking-time.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { useServerNow } from '../../../connection/useServerNow.ts'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { PersonName } from '../../../ui/PersonName.tsx'
import { spokenFace } from './list-words.ts'

const shownAtOnce = 3

/** Who has spoken for how long in the session, quietly: the longest, and everybody in a table on demand. */
export function SpokenSoFar({ session }: { session: Session }) {
  const { seat } = useSenate()
  const [isOpen, setIsOpen] = useState(false)
  const { seats } = spokenSoFar(session.speakers, useServerNow(1_000))
  if (!session.speakers.some(({ turns }) => turns.length > 0)) return null
  const longest = seats
    .slice(0, shownAtOnce)
    .map(({ seatId, ms }) => `${seat(seatId)?.name ?? 'somebody who has left'} ${spokenFace(ms)}`)
  return (
    <div className="spoken-so-far">
      <p className="soft">Spoken so far: {longest.length > 0 ? formatList(longest) : 'people without a seat'}.</p>
      <Button
        variant="quiet"
        size="small"
        opensDialog
        label="See everybody: how long they have spoken"
        onPress={() => setIsOpen(true)}
      >
        See everybody
      </Button>
      {isOpen ? <SpokenDialog session={session} onClose={() => setIsOpen(false)} /> : null}
    </div>
  )
}

interface Row {
  key: string
  who: React.ReactNode
  ms: number
}

function SpokenDialog({ session, onClose }: { session: Session; onClose(): void }) {
  const { seat, organisation } = useSenate()
  const { seats, writtenMs } = spokenSoFar(session.speakers, useServerNow(1_000))
  const without = { key: 'without', who: 'People without a seat', ms: writtenMs }
  const people: Row[] = seats.map(({ seatId, ms }) => ({ key: seatId, who: <PersonName seatId={seatId} />, ms }))
  const bodies = Map.groupBy(seats, ({ seatId }) => seat(seatId)?.organisationId ?? null)
  const organisations: Row[] = [...bodies].map(([organisationId, those]) => {
    const body = organisation(organisationId)
    const ms = those.reduce((sum, one) => sum + one.ms, 0)
    return { key: organisationId ?? 'none', who: body ? `${body.name} (${body.code})` : 'No organisation', ms }
  })
  const withOthers = (rows: Row[]) =>
    (writtenMs > 0 ? [...rows, without] : rows).toSorted((one, other) => other.ms - one.ms)
  return (
    <Dialog isOpen onClose={onClose} title="Spoken so far">
      <p>In this session, in minutes and seconds.</p>
      <SpokenTable caption="By person" rows={withOthers(people)} />
      <SpokenTable caption="By organisation" rows={withOthers(organisations)} />
    </Dialog>
  )
}

function SpokenTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <DataTable
      caption={caption}
      captionShown
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'who',
          header: caption === 'By person' ? 'Person' : 'Organisation',
          cell: ({ who }) => who,
          rowHeader: true,
        },
        {
          key: 'ms',
          header: 'Time',
          cell: ({ ms }) => <span className="speaker-time">{spokenFace(ms)}</span>,
          numeric: true,
        },
      ]}
    />
  )
}

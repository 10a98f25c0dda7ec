import { useState } from 'react'
import { formatDate } from '../../../shared/format.ts'
import type { ItemId, SessionId } from '../../../shared/ids.ts'
import { type AgendaItem, isUnfinished } from '../../../shared/sessions/agenda.ts'
import { isLeftOpen } from '../../../shared/sessions/left-open.ts'
import { serverTime } from '../../connection/server-time.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Unsettled } from '../../proposals/shown.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Select } from '../../ui/Select.tsx'
import { PagesApart } from './break-outs/PagesApart.tsx'
import { EndFields } from './EndFields.tsx'
import { endOfTyped, endTypedOf } from './end-typed.ts'
import type { LiveProps } from './LiveSession.tsx'
import { useComingSessions } from './useComingSessions.ts'

type As = 'conclude' | 'defer' | 'park' | 'withdraw'

const choices: { value: As; label: string }[] = [
  { value: 'conclude', label: 'Conclude' },
  { value: 'defer', label: 'Defer' },
  { value: 'park', label: 'Park' },
  { value: 'withdraw', label: 'Withdraw' },
]

/** Closing walks through what is unfinished, or parks the rest in one press. */
export function CloseSessionDialog({ id, session, onClose }: Pick<LiveProps, 'id' | 'session'> & { onClose(): void }) {
  const { timeZone } = useSenate().senate
  const sender = useCommand()
  const [chosen, setChosen] = useState<Partial<Record<ItemId, As | ''>>>({})
  const [to, setTo] = useState<Partial<Record<ItemId, SessionId | ''>>>({})
  const coming = useComingSessions(id)
  const unfinished = session.agenda.filter(isUnfinished)
  const [tried, setTried] = useState(false)
  // Asked for as the dialog opens: what is recorded meanwhile must not take away what was typed.
  const isLeft = useState(() => isLeftOpen(session, serverTime.now()))[0]
  const [end, setEnd] = useState(() => endTypedOf(session, timeZone))
  const [isEndWrong, setIsEndWrong] = useState(false)

  async function close(parkRest: boolean) {
    const dispositions = unfinished.flatMap(({ id: itemId }) => {
      const as = chosen[itemId]
      const toSessionId = as === 'defer' && to[itemId] ? to[itemId] : null
      return as ? [{ itemId, as, toSessionId }] : []
    })
    setTried(!parkRest)
    if (!parkRest && dispositions.length < unfinished.length) return
    const endedAt = isLeft ? endOfTyped(end, timeZone) : null
    setIsEndWrong(endedAt === undefined)
    if (endedAt === undefined) return
    await sender.send('closeSession', id, { epoch: session.chairEpoch, dispositions, parkRest, endedAt })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Close the session">
      <Unsettled sessionId={id} epoch={session.chairEpoch} />
      <PagesApart id={id} session={session} />
      <Form onSubmit={() => void close(unfinished.length === 0).catch(() => {})}>
        {isLeft ? (
          <EndFields session={session} zone={timeZone} value={end} onChange={setEnd} isWrong={isEndWrong} />
        ) : null}
        {unfinished.length === 0 ? (
          <p>Every item has been dealt with. Nothing can be changed once the session is closed.</p>
        ) : (
          <p>Say what becomes of each unfinished item, or park the rest. Nothing can be changed once it is closed.</p>
        )}
        {unfinished.map((item) => (
          <div key={item.id} className="close-item">
            <Select<As>
              id={`close-${item.id}`}
              label={`Item ${item.ref}, ${item.title}`}
              empty="Choose what becomes of it"
              value={chosen[item.id] ?? ''}
              options={choicesOf(item)}
              onChange={(as) => setChosen({ ...chosen, [item.id]: as })}
              error={tried && !chosen[item.id] ? 'Choose what becomes of it, or park the rest' : undefined}
            />
            {chosen[item.id] === 'defer' && coming.length > 0 ? (
              <Select<SessionId>
                id={`close-to-${item.id}`}
                label={`Which session takes item ${item.ref}`}
                optional
                empty="Not known yet"
                value={to[item.id] ?? ''}
                options={coming.map((one) => ({
                  value: one.id,
                  label: `${one.ref} ${one.title}, ${formatDate(one.startsAt, timeZone)}`,
                }))}
                onChange={(sessionId) => setTo({ ...to, [item.id]: sessionId })}
              />
            ) : null}
          </div>
        ))}
        <FormEnd sender={sender} verb="Close the session" onCancel={onClose}>
          {unfinished.length > 0 ? (
            <Button variant="secondary" busy={sender.sending} onPress={() => void close(true).catch(() => {})}>
              Close now, park the rest
            </Button>
          ) : null}
        </FormEnd>
      </Form>
    </Dialog>
  )
}

/** What has not been started cannot be concluded. */
const choicesOf = ({ state }: AgendaItem) => choices.filter(({ value }) => value !== 'conclude' || state !== 'planned')

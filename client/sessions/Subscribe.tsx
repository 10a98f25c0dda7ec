import { useRef, useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import type { CalendarFeedAnswer } from '../../shared/sessions/calendar-answers.ts'
import { hashOf, newToken } from '../connection/secret-token.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { LinkOnce } from '../ui/LinkOnce.tsx'
import { Loading } from '../ui/Loading.tsx'

/** All sessions in a member's own calendar, kept up to date by itself. */
export function Subscribe() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" size="small" opensDialog onPress={() => setIsOpen(true)}>
        Subscribe in your calendar
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="Subscribe in your calendar"
        closesOnOutsidePress={false}
      >
        <Feed onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  )
}

function Feed({ onDone }: { onDone(): void }) {
  const { senateId, senate, me } = useSenate()
  const feed = useAnswer<CalendarFeedAnswer>(`/senates/${senateId}/calendar`, { follows: ['senate'] })
  const sender = useCommand()
  const token = useRef<string>(undefined)
  const [address, setAddress] = useState<string>()

  async function make() {
    // Made once: trying again after a lost reply must not make a second address.
    token.current ??= newToken()
    await sender.send('makeCalendarFeed', me.seatId, { tokenHash: hashOf(token.current) })
    setAddress(`${location.origin}/api/calendar/${token.current}.ics`)
  }

  async function end() {
    await sender.send('endCalendarFeed', me.seatId, {})
    onDone()
  }

  if (address !== undefined) return <Address address={address} onDone={onDone} />
  return (
    <Answered answer={feed} loading={<Loading shape="rows" lines={2} label="Loading your calendar address" />}>
      {({ madeAt }) => (
        <Form onSubmit={() => void make().catch(() => {})}>
          <p>
            Your calendar reads the sessions of {senate.name} from an address of your own: new ones, changes and
            cancellations come by themselves.
          </p>
          <p>
            Whoever has the address can read them without signing in, so do not pass it on. It stops working when your
            seat ends.
          </p>
          {madeAt === null ? null : (
            <p>You made an address on {formatDate(madeAt, senate.timeZone)}. A new one ends it.</p>
          )}
          <FormEnd sender={sender} verb={madeAt === null ? 'Make the address' : 'Make a new address'} onCancel={onDone}>
            {madeAt === null ? null : (
              <Button variant="secondary" onPress={() => void end().catch(() => {})}>
                End the address
              </Button>
            )}
          </FormEnd>
        </Form>
      )}
    </Answered>
  )
}

function Address({ address, onDone }: { address: string; onDone(): void }) {
  return (
    <LinkOnce
      label="The address of your calendar"
      link={address}
      copy="Copy the address"
      done="I have the address"
      onDone={onDone}
    >
      <p>
        Paste it where your calendar asks for a calendar from the internet, or{' '}
        <a href={address.replace(/^https?:/, 'webcal:')}>open it in your calendar program</a>.
      </p>
    </LinkOnce>
  )
}

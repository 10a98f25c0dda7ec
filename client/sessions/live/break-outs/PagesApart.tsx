import { formatList } from '../../../../shared/format.ts'
import type { BreakOuts } from '../../../../shared/sessions/break-outs.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonRow } from '../../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { PutTogether } from './PutTogether.tsx'
import { useGroupPages } from './useGroupPages.ts'

/** Before a session closes: the pages of groups that nobody has put together, with the way to do so. */
export function PagesApart({ id, session }: Pick<LiveProps, 'id' | 'session'>) {
  return session.breakOuts
    .filter(({ putTogetherIn }) => putTogetherIn === null)
    .map((set) =>
      set.returnedAt === null ? (
        <AtWork key={set.id} id={id} session={session} set={set} />
      ) : (
        <Back key={set.id} id={id} session={session} set={set} />
      ),
    )
}

type ApartProps = Pick<LiveProps, 'id' | 'session'> & { set: BreakOuts }

const refOf = ({ session, set }: Omit<ApartProps, 'id'>) => session.agenda.find(({ id }) => id === set.itemId)?.ref

function AtWork({ id, session, set }: ApartProps) {
  const { send, sending, refusal, clear } = useCommand()
  const bring = () => void send('returnGroups', id, { epoch: session.chairEpoch }).catch(() => {})
  return (
    <div className="unsettled">
      <p>
        <strong>Bring the groups on item {refOf({ session, set })} back first.</strong> Their pages can be put together
        while the session is open. Once it is closed each stays on its own.
      </p>
      <ButtonRow>
        <Button variant="secondary" busy={sending} onPress={bring}>
          Bring them back now
        </Button>
      </ButtonRow>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </div>
  )
}

/** Nothing where nobody wrote anything. */
function Back({ id, session, set }: ApartProps) {
  const { data } = useGroupPages(id, set)
  const written = set.groups.filter((group) =>
    data?.pages.some(({ groupId, words }) => groupId === group.id && words > 0),
  )
  if (written.length === 0) return null
  return (
    <div className="unsettled">
      <p>
        <strong>Put the pages on item {refOf({ session, set })} together first.</strong> Once the session is closed each
        stays on its own: {formatList(written.map(({ name }) => name))}.
      </p>
      <PutTogether id={id} session={session} set={set} verb="Put the pages together" />
    </div>
  )
}

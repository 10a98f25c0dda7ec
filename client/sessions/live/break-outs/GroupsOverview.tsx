import { plural } from '../../../../shared/format.ts'
import type { GroupPages } from '../../../../shared/sessions/break-out-answers.ts'
import type { BreakOuts, Group } from '../../../../shared/sessions/break-outs.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonRow } from '../../../ui/ButtonRow.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { Section } from '../../../ui/Section.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { When } from '../../../ui/When.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { AddToGroup } from './AddToGroup.tsx'
import { CalledBack } from './CalledBack.tsx'
import { GroupClock } from './GroupClock.tsx'
import { groupsId } from './go-to-groups.ts'
import { NameList } from './NameList.tsx'
import { useGroupPages } from './useGroupPages.ts'
import { useTable } from './useTable.ts'

interface GroupsOverviewProps extends Pick<LiveProps, 'id' | 'session'> {
  set: BreakOuts
}

/** All groups for whoever helps: who is where, how far they have got, who asks for help; and for operators, the clocks. */
export function GroupsOverview({ id, session, set }: GroupsOverviewProps) {
  const { may } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const { data } = useGroupPages(id, set)
  const { table, goTo } = useTable(set)
  const operates = may('session.operate')
  const press = (type: string, body: object = {}) =>
    void send(type, id, { epoch: session.chairEpoch, ...body }).catch(() => {})
  const first = set.groups.find(({ endedAt }) => endedAt === null)
  return (
    <div id={groupsId} className="groups-overview" tabIndex={-1}>
      <Section title="Groups" count={set.groups.length}>
        {first ? <CalledBack set={set} group={first} /> : null}
        {operates ? (
          <ButtonRow>
            {set.calledBack ? null : (
              <Button size="small" busy={sending} onPress={() => press('callBack')}>
                Call everybody back
              </Button>
            )}
            <Button
              size="small"
              variant={set.calledBack ? 'primary' : 'secondary'}
              busy={sending}
              onPress={() => press('returnGroups')}
            >
              {set.calledBack ? 'Bring the groups back' : 'Bring them back now'}
            </Button>
            <Button
              size="small"
              variant="secondary"
              disabled={set.calledBack !== null}
              onPress={() => press('extendGroups')}
            >
              +5 min for all
            </Button>
          </ButtonRow>
        ) : null}
        {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
        <ul className="group-cards">
          {set.groups.map((group) => (
            <li key={group.id} className={`group-card${group.helpAskedAt ? ' group-card--asks' : ''}`}>
              <div className="group-card__head">
                <h3 className="group-card__name">{group.name}</h3>
                <GroupClock set={set} group={group} />
              </div>
              {group.helpAskedAt ? <StateTag tone="caution">Asks for help</StateTag> : null}
              <NameList seatIds={group.seatIds} />
              <Written group={group} pages={data?.pages ?? []} />
              <ButtonRow>
                <Button
                  size="small"
                  variant="secondary"
                  label={`Go to this table: ${group.name}`}
                  pressed={table?.id === group.id}
                  onPress={() => {
                    goTo(group.id)
                    // One's own table is there already; another brings its visitor to itself.
                    document.getElementById(`group-${group.id}`)?.focus()
                  }}
                >
                  Go to this table
                </Button>
                {operates && !group.endedAt ? (
                  <>
                    <Button
                      size="small"
                      variant="quiet"
                      label={`+5 min for ${group.name}`}
                      disabled={set.calledBack !== null}
                      onPress={() => press('extendGroups', { groupId: group.id })}
                    >
                      +5 min
                    </Button>
                    <Button
                      size="small"
                      variant="quiet"
                      label={`End ${group.name}`}
                      onPress={() => press('endGroup', { groupId: group.id })}
                    >
                      End
                    </Button>
                  </>
                ) : null}
              </ButtonRow>
            </li>
          ))}
        </ul>
        {operates ? <AddToGroup id={id} session={session} set={set} /> : null}
      </Section>
    </div>
  )
}

function Written({ group, pages }: { group: Group; pages: GroupPages['pages'] }) {
  const page = pages.find(({ groupId }) => groupId === group.id)
  if (!page) return null
  return (
    <p className="soft">
      {plural(page.words, 'word')}
      {page.lastEditAt ? (
        <>
          , last written <When at={page.lastEditAt} as="time" />
        </>
      ) : null}
    </p>
  )
}

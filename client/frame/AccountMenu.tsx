import { Link } from 'react-router'
import { roleWithTitle } from '../../shared/members/roles.ts'
import { postJson, problemOf } from '../connection/api.ts'
import { forgetPapers, forgetWritingOf } from '../connection/device-copies.ts'
import { useSaved } from '../connection/saved.ts'
import { startAfresh } from '../connection/start-afresh.ts'
import { useLive } from '../connection/useConnection.ts'
import { useMe } from '../connection/useMe.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { useToast } from '../ui/toasts.ts'

/** Who you are here: name, role and organisation, what is yours, and the way out last. */
export function AccountMenu() {
  const { senateId, me, seat } = useSenate()
  const account = useMe().data
  const signOut = useSignOut()
  const name = account?.person.name ?? seat(me.seatId)?.name ?? ''
  const home = `/senates/${senateId}`
  return (
    <Disclosure
      className="account-menu"
      label={`account of ${name}`}
      button={<span className="account-menu__initials">{initialsOf(name)}</span>}
    >
      {(close) => (
        <div className="bar-menu">
          <div className="account-menu__who">
            <p className="account-menu__name">{name}</p>
            <p className="soft">{roleWithTitle(me.role, seat(me.seatId)?.roleTitle ?? '')}</p>
            <OrganisationChip id={me.organisationId} withName />
          </div>
          <ul>
            <li>
              <Link className="bar-menu__link" to={`${home}/interests`} onClick={close}>
                Your interests
              </Link>
            </li>
            <li>
              <Link className="bar-menu__link" to={`${home}/settings`} onClick={close}>
                Senate settings
              </Link>
            </li>
            {account?.person.administrator === true ? (
              <li>
                <Link className="bar-menu__link" to="/create-senate" onClick={close}>
                  Create a senate
                </Link>
              </li>
            ) : null}
            {account?.demonstration === true ? (
              <li>
                <Link className="bar-menu__link" to="/sign-in" onClick={close}>
                  Enter as somebody else
                </Link>
              </li>
            ) : null}
            <li>
              <button type="button" className="bar-menu__link" onClick={() => void signOut()}>
                Sign out
              </button>
            </li>
          </ul>
        </div>
      )}
    </Disclosure>
  )
}

function useSignOut(): () => Promise<void> {
  const live = useLive()
  const tell = useToast()
  const saved = useSaved()
  const personId = useMe().data?.person.id
  return async () => {
    // First, or the server's word that the session has ended would take this for somebody else's doing.
    live.stop()
    try {
      await postJson('/auth/sign-out', {})
    } catch (error) {
      live.start()
      tell({ text: `You are still signed in. ${problemOf(error).detail}` })
      return
    }
    await forgetPapers()
    // What has not reached the server stays on this device, for when its writer comes back.
    if (personId && (saved === undefined || saved === 'saved')) await forgetWritingOf(personId)
    startAfresh('/sign-in')
  }
}

/** `AN` of "Dr Amara Nwosu": first and last name, without the title. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(dr|prof|professor|mr|mrs|ms|miss|sir|dame)\.?$/i.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}

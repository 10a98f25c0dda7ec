import { Link } from 'react-router'
import { useSenate } from '../connection/useSenate.ts'
import { useHome } from '../home/useHome.ts'
import { Icon } from '../ui/Icon.tsx'

/** How many things wait for this person, and the way to them. */
export function NeedsYouLink() {
  const { senateId } = useSenate()
  const count = useHome().data?.needsYou.length ?? 0
  return (
    <Link className="needs-you-link" to={`/senates/${senateId}#needs-you`}>
      <Icon name="bell" />
      <span className="needs-you-link__text">Needs you</span>
      <span className={count > 0 ? 'needs-you-link__count' : 'nhsuk-u-visually-hidden'}>{count}</span>
    </Link>
  )
}

import { useSenate } from '../connection/useSenate.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { ConnectionMark } from './ConnectionMark.tsx'
import { NeedsYouLink } from './NeedsYouLink.tsx'
import { SearchBox } from './SearchBox.tsx'
import { SenateSwitch } from './SenateSwitch.tsx'
import { Wordmark } from './Wordmark.tsx'

/** The bar on top of every page of a senate. */
export function TopBar() {
  const { senateId } = useSenate()
  return (
    <header className="top-bar">
      <Wordmark to={`/senates/${senateId}`} />
      <SenateSwitch />
      <SearchBox />
      <ConnectionMark />
      <NeedsYouLink />
      <AccountMenu />
    </header>
  )
}

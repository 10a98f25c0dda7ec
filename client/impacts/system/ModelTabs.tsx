import '../impacts.scss'
import './system.scss'
import { useSenate } from '../../connection/useSenate.ts'
import { TabLinks } from '../../ui/TabLinks.tsx'

/** The ways into the register, and the model behind it. `search` keeps the register's filters. */
export function ModelTabs({ search = '' }: { search?: string }) {
  const { senateId } = useSenate()
  const base = `/senates/${senateId}/impacts`
  const withFilter = (path: string) => `${base}${path}${search && `?${search}`}`
  return (
    <TabLinks
      label="Impacts and the system model"
      links={[
        { to: withFilter(''), text: 'By challenge' },
        { to: withFilter('/organisations'), text: 'By organisation' },
        { to: withFilter('/matrix'), text: 'Matrix' },
        { to: `${base}/forecasts`, text: 'Forecasts' },
        { to: `${base}/scenarios`, text: 'Scenarios' },
        { to: `${base}/system`, text: 'System model' },
        { to: `${base}/system/balance`, text: 'Balance check' },
        { to: `${base}/system/exchange`, text: 'Import and export' },
      ]}
    />
  )
}

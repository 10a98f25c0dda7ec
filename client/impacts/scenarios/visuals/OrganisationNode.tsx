import type { Node, NodeProps } from '@xyflow/react'
import { OrganisationCode } from '../../../ui/OrganisationChip.tsx'

export type OrganisationNodeType = Node<{ code: string; name: string }, 'organisation'>

/** The box that holds the services of an organisation. */
export function OrganisationNode({ data: { code, name } }: NodeProps<OrganisationNodeType>) {
  return (
    <div className="map-organisation">
      <OrganisationCode code={code} name={name} />
    </div>
  )
}

import { Handle, type NodeProps, Position } from '@xyflow/react'
import { OrganisationChip } from '../../ui/OrganisationChip.tsx'
import type { FactorNode } from './drawn.ts'

/** A factor in the drawing. */
export function FactorBox({ data }: NodeProps<FactorNode>) {
  return (
    <div className={`loops-factor loops-factor--${data.standing}`}>
      <span className="loops-factor__label">{data.label}</span> <OrganisationChip id={data.organisationId} />
      <Handle type="source" position={Position.Right} isConnectable={false} className="loops-factor__handle" />
      <Handle type="target" position={Position.Left} isConnectable={false} className="loops-factor__handle" />
    </div>
  )
}

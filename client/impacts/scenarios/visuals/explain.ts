import type { Compiled } from '../../../../shared/impacts/engine/compile-network.ts'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import type { Metric } from '../../../../shared/impacts/engine/network.ts'
import { type OrganisationMatrix, organisationMatrix } from '../../../../shared/impacts/engine/organisation-matrix.ts'
import type { Swing } from '../../../../shared/impacts/engine/swings.ts'
import { tornado } from '../../../../shared/impacts/engine/tornado.ts'

/** Which difference is to be explained. */
export interface Asked {
  serviceId: string
  metric: Metric
  week: number
}

/** What is sent to the worker. */
export interface Question {
  file: ModelFile
  asked: Asked
}

/** What a difference hangs on, and whose changes make it. */
export interface Explanation {
  asked: Asked
  swings: Swing[]
  matrix: OrganisationMatrix
}

export function explain(compiled: Compiled, asked: Asked): Explanation {
  const { serviceId, metric, week } = asked
  const day = week * 7
  return {
    asked,
    swings: tornado(compiled, { serviceId, metric, day }),
    matrix: organisationMatrix(compiled, { metric, day }),
  }
}

import type { ChallengeId, DecisionId, DocumentId, PinId, SeatId, SenateId } from '../shared/ids.ts'
import type { ImpactStatement } from '../shared/impacts/engine/impact-statements.ts'
import type { ModelFile } from '../shared/impacts/engine/model-file.ts'
import type { ScenarioContent } from '../shared/impacts/scenarios/content.ts'
import type { PinnedService } from '../shared/impacts/scenarios/pinned-service.ts'
import { count, id, index, instant, json, measure, table, text } from './columns.ts'

/**
 * A scenario as it was when it was pinned, with the model that was made of it and what the engine came to. The journal
 * holds the digests of all three.
 */
export const scenarioPins = table(
  'scenario_pins',
  {
    id: id<PinId>(),
    senateId: text<SenateId>().notNull(),
    challengeId: text<ChallengeId>().notNull(),
    documentId: text<DocumentId>().notNull(),
    /** The decision that it is sealed with. */
    decisionId: text<DecisionId>(),
    name: text().notNull(),
    /** The last update of the document's log that it was taken from. */
    seq: count().notNull(),
    content: json<ScenarioContent>().notNull(),
    contentDigest: text().notNull(),
    model: json<ModelFile>().notNull(),
    modelDigest: text().notNull(),
    seed: measure().notNull(),
    engine: text().notNull(),
    resultDigest: text().notNull(),
    statements: json<ImpactStatement[]>().notNull(),
    /** What each service of the model was counted in; null in pins that were made before this was kept. */
    services: json<PinnedService[]>(),
    bySeatId: text<SeatId>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('scenario_pins_document').on(t.documentId), index('scenario_pins_decision').on(t.decisionId)],
)
